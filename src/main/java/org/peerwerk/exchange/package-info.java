/**
 * What crosses all features, for the sake of the people in them. A person takes along everything we hold of them
 * ({@link org.peerwerk.exchange.Taking}) and has it erased in steps, each with a fortnight to think better of it
 * ({@link org.peerwerk.exchange.Erasing}); the {@link org.peerwerk.exchange.Cleaner} does on the day what was asked for. For everything else they ask
 * ({@link org.peerwerk.exchange.Requesting}), and the privacy desk answers in time ({@link org.peerwerk.exchange.Answering}). What nobody asked for ends by itself when its
 * time is over ({@link org.peerwerk.exchange.Retaining}), unless a {@link org.peerwerk.exchange.LegalHold} or a funder keeps it. None of this knows
 * a feature: each says what it holds through {@link org.peerwerk.shared.PersonalData}.
 *
 * <p>Invariants: what is held of a person and what the record of processing says are the same, because both come from the same place;
 * whoever has had something erased finds it nowhere; a certificate on paper can be checked for ever, whoever it was issued to; the audit
 * says that something was erased, never what.
 */
package org.peerwerk.exchange;
