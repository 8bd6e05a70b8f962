package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.RuleBroken;

/** A piece of practice: day, minutes, kind, number of contacts. No content and no name of anyone who was supported. */
@Entity
public class Practice {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    private LocalDate day;
    private int minutes;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private int contacts;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    public enum Kind {
        TALK, GROUP, COMPANY, CO_DELIVERY, PREPARATION
    }

    protected Practice() {
    }

    /** @throws RuleBroken for a day that has not come yet */
    public Practice(UUID id, UUID enrolmentId, LocalDate day, int minutes, Kind kind, int contacts, UUID recordedBy,
            OffsetDateTime recordedAt) {
        if (day.isAfter(recordedAt.atZoneSameInstant(Chance.ZONE).toLocalDate())) {
            throw RuleBroken.at("day", "practice.in-future");
        }
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.day = day;
        this.minutes = minutes;
        this.kind = kind;
        this.contacts = contacts;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public LocalDate day() {
        return day;
    }

    public int minutes() {
        return minutes;
    }

    public Kind kind() {
        return kind;
    }

    public int contacts() {
        return contacts;
    }
}
