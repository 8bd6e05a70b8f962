/**
 * Mail and calls to other systems, none lost and none sent twice. A use case posts a {@link org.peerwerk.outbox.Parcel} through
 * {@link org.peerwerk.outbox.Outbox}, in its own transaction: if that fails, nothing was posted. After the commit the
 * {@link org.peerwerk.outbox.Postman} of this node is woken; the postmen of all nodes also look by themselves. A postman takes one parcel
 * in a short transaction of its own, carries it without one, and notes in a third how it went ({@link org.peerwerk.outbox.Sending}).
 * What is carried where is known by a {@link org.peerwerk.outbox.Delivery}: mail is one of them, other packages bring theirs.
 *
 * <p>Invariants: one recipient gets one parcel for one occasion, whoever posts it how often (constraint {@code outbox_once}). A parcel that
 * could not be delivered is tried again after one minute, two, four, and so on up to six hours, for as long as nobody throws it away; its
 * last error is kept, and from the eighth attempt on the office is told that somebody has to look. A mail whose address no mail server takes
 * is given up at once.
 *
 * <p>A server that dies between sending and noting it leaves a parcel TAKEN. A call is then simply made again, because deliveries are
 * idempotent. A mail is not: reaching a person twice is worse than asking, so the office sees "perhaps sent" and decides. The same holds
 * where the mail server's last answer got lost.
 *
 * <p>What a mail says is forgotten when it has arrived; no page and no log ever shows it, because it may hold a way in. That it was sent is
 * forgotten after ninety days, a mail that never arrives after half a year; a call is tried for as long as it takes.
 *
 * <p>Before a mail is taken, every {@link org.peerwerk.outbox.Silence} is asked: to people who have died nobody writes.
 */
package org.peerwerk.outbox;
