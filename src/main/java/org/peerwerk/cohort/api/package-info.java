/** My own applications and courses as JSON; the same use cases as the pages. */
package org.peerwerk.cohort.api;
