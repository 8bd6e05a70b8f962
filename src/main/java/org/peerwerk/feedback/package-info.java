/**
 * What readers say about a page: it was good or not good for them, and one line if they like. A {@link org.peerwerk.feedback.Remark} knows
 * the kind of page, the language and the day, and nothing of who said it: no person, no session, no address; nothing here could find out
 * (issue 4: no tracking). Readers speak and the certification office reads through {@link org.peerwerk.feedback.Listening}.
 *
 * <p>Invariants: a kind of page has no id in it; a remark gets its line once, on the day it was made; what is older than a year is deleted.
 */
package org.peerwerk.feedback;
