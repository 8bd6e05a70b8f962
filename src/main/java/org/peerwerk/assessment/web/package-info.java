/** Pages of assessment: a person's own way, the tandem's view of one person, and decisions. */
package org.peerwerk.assessment.web;
