/**
 * The few words every feature speaks: languages and texts, the product's own words ({@link org.peerwerk.shared.Texts}), who is asking
 * ({@link org.peerwerk.shared.Me}), what is refused ({@link org.peerwerk.shared.NotFound}, {@link org.peerwerk.shared.NotAllowed},
 * {@link org.peerwerk.shared.RuleBroken}, {@link org.peerwerk.shared.Conflict}), settings, time and chance, the audit. Imports nothing of
 * ours and knows no feature.
 */
package org.peerwerk.shared;
