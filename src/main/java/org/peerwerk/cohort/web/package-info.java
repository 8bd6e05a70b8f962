/**
 * The pages of courses: what anyone finds, what an applicant sends and sees, what a tandem plans, answers and records. No rule is decided
 * here; a page reads its form, calls one use case, and shows what it says.
 */
package org.peerwerk.cohort.web;
