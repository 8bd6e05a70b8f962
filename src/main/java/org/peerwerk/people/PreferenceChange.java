package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/** What somebody changed, on behalf of a person, of how they read or are reached. It remembers what was before, as long as it can be undone. */
@Entity
@Table(name = "preference_change")
public class PreferenceChange {
    /** After the person knows of it. Longer than an act can be undone, because a sheet that was signed in time may be entered later. */
    static final int DAYS = 30;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Convert(converter = StoredJson.OfPreferences.class)
    private Preferences.Chosen before;
    @Convert(converter = StoredJson.OfPreferences.class)
    private Preferences.Chosen after;
    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    protected PreferenceChange() {
    }

    PreferenceChange(UUID id, UUID person, Preferences.Chosen before, Preferences.Chosen after, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.before = before;
        this.after = after;
        this.changedAt = now;
    }

    /** It is as it was. @throws RuleBroken where something was changed since, which would be lost */
    void undo(Preferences preferences) {
        if (!preferences.chosen().equals(after)) {
            throw new RuleBroken("assistance.changed-since");
        }
        preferences.choose(before);
    }
}
