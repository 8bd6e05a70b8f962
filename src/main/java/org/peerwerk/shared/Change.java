package org.peerwerk.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One line of the audit: who did what to which subject, when. Append-only; never holds a need, a result or a reason's text. */
@Entity
public class Change {
    @Id
    private UUID id;
    private OffsetDateTime at;
    private UUID who;
    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;
    @Column(name = "system_reason")
    private String systemReason;
    private String what;
    private String subject;
    private String detail;

    protected Change() {
    }

    Change(UUID id, OffsetDateTime at, Actor actor, String what, String subject, String detail) {
        this.id = id;
        this.at = at;
        switch (actor) {
            case Actor.Person person -> this.who = person.id();
            case Actor.OnBehalf assistant -> {
                this.who = assistant.id();
                this.onBehalfOf = assistant.person();
            }
            case Actor.System system -> this.systemReason = system.reason();
        }
        this.what = what;
        this.subject = subject;
        this.detail = detail;
    }
}
