/**
 * What crosses features. People and memberships of an organisation go out and come in as a file: whoever may say who belongs to it
 * ({@link org.peerwerk.exchange.Enlisting}) uploads a {@link org.peerwerk.exchange.PeopleFile}, sees as a
 * {@link org.peerwerk.exchange.Preview} what would happen to each line, and begins; the {@link org.peerwerk.exchange.Clerk} then does its
 * lines in steps, and the {@link org.peerwerk.exchange.PeopleImport} knows how far it is.
 *
 * <p>A person takes along everything we hold of them ({@link org.peerwerk.exchange.Taking}) and has it erased in steps, each with a fortnight
 * to think better of it ({@link org.peerwerk.exchange.Erasing}); the {@link org.peerwerk.exchange.Cleaner} does on the day what was asked
 * for. For everything else they ask ({@link org.peerwerk.exchange.Requesting}), and the privacy desk answers in time
 * ({@link org.peerwerk.exchange.Answering}), also people who cannot log in, on their way, and people without an account, by letter. What nobody
 * asked for ends by itself when its time is over ({@link org.peerwerk.exchange.Retaining}; each feature names its
 * {@link org.peerwerk.shared.PersonalData.Ending}s), unless a {@link org.peerwerk.exchange.LegalHold} or a funder keeps it. None of this knows
 * a feature: each says what it holds through {@link org.peerwerk.shared.PersonalData}.
 *
 * <p>Invariants: nothing is written before somebody has pressed "import", and then only where no line is in error; each line is done once,
 * also when a server dies in the middle; only the uploader sees the file, until it is imported or thrown away, at most thirty days. Who
 * does not belong yet is invited, by mail or by a letter, and decides for themselves; a file never tells who has an account. What was
 * exported and is imported again changes nothing. Nothing in an exported file is computed by a spreadsheet. What is held of a person and
 * what the record of processing says are the same, because both come from the same place; whoever has had something erased finds it
 * nowhere; a certificate on paper can be checked for ever, whoever it was issued to; the audit says that something was erased, never what.
 */
package org.peerwerk.exchange;
