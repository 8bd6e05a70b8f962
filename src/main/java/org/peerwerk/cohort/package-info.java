/**
 * Courses: a tandem plans a {@link org.peerwerk.cohort.Cohort} from a published version and opens it; people apply; the two of the tandem
 * admit together; sessions, attendance and practice are kept in minutes. Whoever takes part or has applied is told what is answered and what
 * changes ({@link org.peerwerk.cohort.Announcing}).
 *
 * <p>What always holds: a cohort pins its version; presence never exceeds a session (I6); an application carries both names of the tandem
 * and a reason the applicant can read; who of the tandem is the peer is shown only with that person's yes (I17); an organisation that
 * sends somebody sees applied, admitted, dates, finished, and attended hours only where the person or a works agreement allows it; nothing
 * else (I12), and nothing from the day the person leaves. {@link org.peerwerk.cohort.Sent} says it, to the organisation
 * ({@link org.peerwerk.cohort.Delegating}) and to the person in the same words. The details of who was there when go a year after the
 * decision, without one three years after the end of the course; their totals ({@link org.peerwerk.cohort.Presence}) answer every rule as
 * before. Who has died waits in no list and holds no place ({@link org.peerwerk.cohort.Vacating}).
 */
package org.peerwerk.cohort;
