package org.peerwerk.assessment;

import org.peerwerk.standard.Rule;

/** One rule that concerns a participant, and where this person stands with it. */
public record RuleLine(Rule rule, RuleState state) {
}
