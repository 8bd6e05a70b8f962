/**
 * Persons, what they agreed to, where they belong, and what they may do. A {@link org.peerwerk.people.Person} comes into being with the
 * first login ({@link org.peerwerk.people.Welcoming}) and decides on their own name and on each {@link org.peerwerk.people.Consent}
 * ({@link org.peerwerk.people.Profiling}). They belong to organisations by {@link org.peerwerk.people.Membership}
 * ({@link org.peerwerk.people.Organising}).
 *
 * <p>An {@link org.peerwerk.people.Organisation} runs courses, sends people, or both. It works at {@link org.peerwerk.people.Site}s
 * ({@link org.peerwerk.people.Siting}), signs the words of its {@link org.peerwerk.people.Undertaking}s before it runs a course
 * ({@link org.peerwerk.people.Pledging}), and may agree to a {@link org.peerwerk.people.Network} whose coordinator sees across
 * ({@link org.peerwerk.people.Networking}). When it ends, {@link org.peerwerk.people.OrganisationEnded} lets the features above hand on what
 * they hold of it, in the same transaction; papers stay valid. What it has agreed with its works council
 * ({@link org.peerwerk.people.WorksAgreement}) says what more it may see of the people it sends.
 *
 * <p>A person may want their data kept and not used ({@link org.peerwerk.people.Restricting}): no list shows them then, and nobody decides
 * or records anything about them. Who has everything erased remains as a row without a name
 * ({@link org.peerwerk.people.PersonErased} lets the features above, and whoever keeps the login, take away their part).
 *
 * <p>What somebody told in confidence leaves a trace when it is opened ({@link org.peerwerk.people.Look}), and that person sees it.
 *
 * <p>An {@link org.peerwerk.people.Accreditation} says who may train or decide, for which
 * standard, in which capacity and until when ({@link org.peerwerk.people.Granting}); features above only read it, {@code certificate}
 * will write it.
 *
 * <p>Invariants: one login is one person; who is a peer or a self-advocate is data under that person's consent (I17), so a peer's
 * accreditation counts only while that consent stands; a withdrawal works at once (I11); who leaves an organisation is out the same day
 * and keeps the account (I18). No diagnosis is ever asked for.
 */
package org.peerwerk.people;
