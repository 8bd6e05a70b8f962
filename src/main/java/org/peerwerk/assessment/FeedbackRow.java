package org.peerwerk.assessment;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The feedback of one person about one module, as it stands. */
public record FeedbackRow(String moduleCode, String text, UUID by, OffsetDateTime at) {
}
