/**
 * Qualification standards: what somebody learns, in which modules, and every rule for the way to the certificate.
 *
 * <p>A {@link org.peerwerk.standard.Standard} has {@link org.peerwerk.standard.StandardVersion}s; a version is an ordered choice of
 * {@link org.peerwerk.standard.ModuleVersion}s. Everybody else reads a {@link org.peerwerk.standard.PublishedVersion}. So far versions come
 * as files: {@link org.peerwerk.standard.Importing} reads a {@link org.peerwerk.standard.StandardFolder}, finds everything wrong at once,
 * and stores the whole standard or nothing.
 *
 * <p>{@link org.peerwerk.standard.EasyLint} warns those who write the easy form of a text.
 *
 * <p>What always holds:
 * <ul>
 * <li>A published version never changes, nor do its modules (I1); triggers in the database refuse. Therefore it may be kept in memory.</li>
 * <li>The hash is SHA-256 over the {@linkplain org.peerwerk.standard.CanonicalForm canonical form} of version, modules and format number,
 * made once, at publishing.</li>
 * <li>Modules, learning outcomes and rules keep their ids from version to version.</li>
 * <li>A version without the consent of self-advocates stands on {@link org.peerwerk.standard.Basis.Start}, which only the importer
 * makes, and every page, interface and paper says so.</li>
 * <li>Rules are data with words in three forms; who evaluates a rule is not decided here.</li>
 * </ul>
 */
package org.peerwerk.standard;
