/**
 * What people learned, and who decides about it. The two of a cohort's tandem record an {@link org.peerwerk.assessment.OutcomeResult} for
 * each outcome, give {@link org.peerwerk.assessment.ModuleFeedback} and confirm the rules that no machine can look at
 * ({@link org.peerwerk.assessment.Assessing}). {@link org.peerwerk.assessment.Progress} works out from all that was recorded where a person
 * stands under the rules of the pinned version ({@link org.peerwerk.assessment.Progressing}); once nothing is missing, two people decide
 * ({@link org.peerwerk.assessment.Deciding}), and {@code certificate} can issue.
 *
 * <p>What always holds: results are only added, never changed; a critical outcome needs both of the tandem; every unmet rule is named and
 * nothing blocks silently; the machine never decides alone, and nobody decides while it says something is missing (I2); of the deciders
 * one is a peer and one is from outside the tandem (I19), and no page says who is the peer (I17); a peers' share missed by the organisers
 * takes nothing from a participant (I13); results, attempts and reasons leave the course on no paper and in no audit (I7, I12).
 */
package org.peerwerk.assessment;
