/**
 * Qualification standards: what somebody learns, in which modules, every rule for the way to the certificate; and how people write them
 * together. "Nichts über uns ohne uns" is a rule here: nothing is published that self-advocates have not read, checked and agreed to.
 *
 * <p>A {@link org.peerwerk.standard.Standard} has {@link org.peerwerk.standard.StandardVersion}s; a version is an ordered choice of
 * {@link org.peerwerk.standard.ModuleVersion}s. Its content is one record tree ({@link org.peerwerk.standard.VersionContent},
 * {@link org.peerwerk.standard.ModuleContent}; together a {@link org.peerwerk.standard.WholeVersion}), its texts are
 * {@link org.peerwerk.standard.Block}s at a {@link org.peerwerk.standard.Place}. Everybody else reads a
 * {@link org.peerwerk.standard.PublishedVersion}.
 *
 * <p>The way of a version, and who tells each part of the story:
 * <ol>
 * <li>{@link org.peerwerk.standard.Drafting} opens it (new, after a version, or from files) and takes its steps;
 * {@link org.peerwerk.standard.Authoring}, {@link org.peerwerk.standard.Arranging} and {@link org.peerwerk.standard.Supplying} write texts,
 * order and materials. Every save is a {@link org.peerwerk.standard.Revision}; who saves on an older state sees both texts.</li>
 * <li>{@link org.peerwerk.standard.Commenting}: everybody says something of a text and gets an answer;
 * {@link org.peerwerk.standard.Contributing} shows each person what became of their words.</li>
 * <li>{@link org.peerwerk.standard.Checking} alone and {@link org.peerwerk.standard.Moderating} in a group: two people who did not write
 * an easy text understand it ({@link org.peerwerk.standard.EasyMarks}). {@link org.peerwerk.standard.EasyLint} only warns the writer.</li>
 * <li>{@link org.peerwerk.standard.Voting}: yes, yes with a worry, or Stop, on each part of the
 * {@link org.peerwerk.standard.ConsentRound}.</li>
 * <li>{@link org.peerwerk.standard.Publishing}, once {@link org.peerwerk.standard.PublishCheck} finds nothing missing.
 * {@link org.peerwerk.standard.Comparing} tells anyone what is new; {@link org.peerwerk.standard.Exporting} gives the files.</li>
 * </ol>
 * Standards also come as files at the start: {@link org.peerwerk.standard.Importing} reads a {@link org.peerwerk.standard.StandardFolder},
 * finds everything wrong at once, and stores the whole standard or nothing.
 *
 * <p>What always holds:
 * <ul>
 * <li>A published version never changes, nor do its modules (I1); triggers in the database refuse. Therefore it may be kept in memory.</li>
 * <li>A module version never changes either, not even in a draft: a save is a new one, and the draft's choice moves on to it. So modules
 * that nobody touches keep their version and their marks.</li>
 * <li>The hash is SHA-256 over the {@linkplain org.peerwerk.standard.CanonicalForm canonical form} of version, modules and format number,
 * made once, at publishing. Export and import keep it.</li>
 * <li>Modules, learning outcomes, rules and materials keep their ids from version to version; every outcome of the version before is mapped
 * ({@link org.peerwerk.standard.OutcomeMapping}).</li>
 * <li>A mark and a vote belong to exactly the words they were given for (I4): an edit drops them, and no others. A Stop belongs to its
 * giver: no edit, no step and nobody else ends it (I16); after the giver has left, the self-advocates of the round decide.</li>
 * <li>The {@linkplain org.peerwerk.standard.Quorum quorum} has a floor that can be raised and never lowered (I16).</li>
 * <li>A version without the consent of self-advocates stands on {@link org.peerwerk.standard.Basis.Start}, which only the importer
 * makes, and every page, interface and paper says so.</li>
 * <li>Who is a self-advocate is a consent the person gave; pages show numbers, and a name only where that person said so (I17).</li>
 * <li>Differences, kind of change and suggested mapping are pure functions: {@link org.peerwerk.standard.Differences}.</li>
 * <li>Rules are data with words in three forms; who evaluates a rule is not decided here.</li>
 * </ul>
 */
package org.peerwerk.standard;
