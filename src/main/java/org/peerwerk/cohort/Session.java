package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/** One meeting of a cohort: a day, a time, a place, and the units it covers in their order. */
@Entity
public class Session {
    @Id
    private UUID id;
    @Column(name = "cohort_id")
    private UUID cohortId;
    private LocalDate day;
    @Column(name = "starts_at")
    private LocalTime startsAt;
    private String place;
    @Convert(converter = StoredParts.class)
    private StoredParts.Parts parts;
    private boolean reduced;
    @Version
    private int version;

    protected Session() {
    }

    public Session(UUID id, UUID cohortId, LocalDate day, LocalTime startsAt, String place, List<SessionPart> parts) {
        this.id = id;
        this.cohortId = cohortId;
        move(day, startsAt, place);
        cover(parts, 0);
    }

    public void move(LocalDate day, LocalTime startsAt, String place) {
        this.day = day;
        this.startsAt = startsAt;
        this.place = place;
    }

    boolean isAt(LocalDate day, LocalTime startsAt, String place) {
        return this.day.equals(day) && this.startsAt.equals(startsAt) && this.place.equals(place);
    }

    /**
     * @param recordedMinutes the longest attendance recorded so far, in minutes; 0 where there is none
     * @throws RuleBroken where nothing is covered, the day would be longer than ten hours, or shorter than what somebody attended
     */
    public void cover(List<SessionPart> parts, int recordedMinutes) {
        int total = parts.stream().mapToInt(SessionPart::minutes).sum();
        if (parts.isEmpty()) {
            throw RuleBroken.at("part", "session.covers-nothing");
        }
        if (total > 600) {
            throw RuleBroken.at("part", "session.too-long", total);
        }
        if (total < recordedMinutes) {
            throw RuleBroken.at("part", "session.shorter-than-recorded", recordedMinutes);
        }
        this.parts = new StoredParts.Parts(parts);
    }

    /** Of somebody the details of who was here when have been deleted: nothing about it changes any more. */
    void reduce() {
        reduced = true;
    }

    /** @throws RuleBroken once details of it have been deleted */
    void requireWhole() {
        if (reduced) {
            throw new RuleBroken("attendance.details-gone");
        }
    }

    public boolean isReduced() {
        return reduced;
    }

    public UUID id() {
        return id;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public LocalDate day() {
        return day;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    public List<SessionPart> parts() {
        return parts.parts();
    }

    /** Teaching time without breaks. */
    public int minutes() {
        return parts().stream().mapToInt(SessionPart::minutes).sum();
    }
}
