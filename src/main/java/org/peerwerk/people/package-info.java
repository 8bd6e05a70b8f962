/**
 * Persons, what they agreed to, where they belong, and what they may do. A {@link org.peerwerk.people.Person} comes into being with the
 * first login ({@link org.peerwerk.people.Welcoming}) and decides on their own name ({@link org.peerwerk.people.Profiling}) and on each
 * {@link org.peerwerk.people.Consent} ({@link org.peerwerk.people.Consenting}), in the words of a {@link org.peerwerk.people.ConsentText}
 * that never changes ({@link org.peerwerk.people.Wording}); what they sign on paper is entered by the certification office
 * ({@link org.peerwerk.people.Transcribing}). They belong to organisations by {@link org.peerwerk.people.Membership}
 * ({@link org.peerwerk.people.Organising}). An {@link org.peerwerk.people.Accreditation} says who may train or decide, for which
 * standard, in which capacity and until when ({@link org.peerwerk.people.Granting}); features above only read it, {@code certificate}
 * will write it.
 *
 * <p>Invariants: one login is one person; who is a peer or a self-advocate is data under that person's consent (I17), so a peer's
 * accreditation counts only while that consent stands; a withdrawal works at once (I11); nobody says yes for somebody else, except from a
 * signed sheet, and of paper and page the later word counts; a yes is to the text that was read, and a newer text asks anew; who leaves an organisation is out the same day
 * and keeps the account (I18). No diagnosis is ever asked for.
 */
package org.peerwerk.people;
