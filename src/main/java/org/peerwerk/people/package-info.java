/**
 * Persons, what they agreed to, where they belong, and what they may do. A {@link org.peerwerk.people.Person} comes into being with the
 * first login ({@link org.peerwerk.people.Welcoming}) and decides on their own name ({@link org.peerwerk.people.Profiling}) and on each
 * {@link org.peerwerk.people.Consent} ({@link org.peerwerk.people.Consenting}), in the words of a {@link org.peerwerk.people.ConsentText}
 * that never changes ({@link org.peerwerk.people.Wording}); what they sign on paper is entered by the certification office
 * ({@link org.peerwerk.people.Transcribing}), and a newer text that means something else asks them anew ({@link org.peerwerk.people.Reminder}
 * tells them). They belong to organisations by {@link org.peerwerk.people.Membership}
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
 * <p>A person chooses how they read and how messages reach them ({@link org.peerwerk.people.Preferences}). Features tell them what others did
 * that concerns them through the {@link org.peerwerk.people.Letterbox}, never what came out of it; a {@link org.peerwerk.people.Message} has
 * reached them when they open it or when somebody has handed it over ({@link org.peerwerk.people.HandingOver}), and deadlines start on that
 * day (I14).
 *
 * <p>A person may let somebody run {@link org.peerwerk.shared.Errand}s for them ({@link org.peerwerk.people.Assistance},
 * {@link org.peerwerk.people.Assisting}): under the other's own login, under both names, counting at once and confirmed or undone by the
 * person within fourteen days of the day on which they heard of it. Features note what was done by {@link org.peerwerk.people.Assistances}
 * and undo it by {@link org.peerwerk.people.Undoing}; what the person answers on paper is entered by
 * {@link org.peerwerk.people.Countersigning}. A site may have {@link org.peerwerk.people.Tablet}s that many people use
 * ({@link org.peerwerk.people.Equipping}).
 *
 * <p>That a person has died is said by two people ({@link org.peerwerk.people.DeathNotice}, {@link org.peerwerk.people.Mourning}), the day and
 * never a cause. From then on nothing is written to them and nobody logs in as them; {@link org.peerwerk.people.PersonDied} lets the features
 * above end what would go on by itself. Certificates stay valid. Where it was the wrong person, {@link org.peerwerk.people.PersonReturned}
 * lets everything go on that nobody has ended or taken over meanwhile.
 *
 * <p>An account belongs to its person (I18). It does not end by itself, however long nobody comes: when somebody last logged in is not
 * stored, and what nobody needs any more ends by terms of its own ({@link org.peerwerk.shared.PersonalData}).
 *
 * <p>Invariants: one login is one person; who is a peer or a self-advocate is data under that person's consent (I17), so a peer's
 * accreditation counts only while that consent stands; a withdrawal works at once (I11); nobody says yes for somebody else, except from a
 * signed sheet, and of paper and page the later word counts; a yes is to the text that was read, and counts until a newer text means
 * something else; who leaves an organisation is out the same day and keeps the account (I18). No diagnosis is ever asked for. Whoever helps
 * never votes, takes back a Stop, appeals or consents: every use case refuses them that does not name their errand.
 */
package org.peerwerk.people;
