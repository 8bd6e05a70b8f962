package org.peerwerk.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person has had everything erased, in this transaction. Whoever holds something of the login, above all the login server's account,
 * takes it away too.
 *
 * @param login subject of the token, known here for the last time
 */
public record PersonErased(UUID person, String login, LocalDate today) {
}
