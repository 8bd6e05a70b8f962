/**
 * What crosses features. People and memberships of an organisation go out and come in as a file: whoever may say who belongs to it
 * ({@link org.peerwerk.exchange.Enlisting}) uploads a {@link org.peerwerk.exchange.PeopleFile}, sees as a
 * {@link org.peerwerk.exchange.Preview} what would happen to each line, and begins; the {@link org.peerwerk.exchange.Clerk} then does its
 * lines in steps, and the {@link org.peerwerk.exchange.PeopleImport} knows how far it is.
 *
 * <p>Invariants: nothing is written before somebody has pressed "import", and then only where no line is in error; each line is done once,
 * also when a server dies in the middle; only the uploader sees the file, until it is imported or thrown away, at most thirty days. Who
 * does not belong yet is invited and decides for themselves; a file never tells who has an account. What was exported and is imported
 * again changes nothing. Nothing in an exported file is computed by a spreadsheet.
 */
package org.peerwerk.exchange;
