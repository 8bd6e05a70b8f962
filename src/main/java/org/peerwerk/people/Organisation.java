package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who runs courses or sends staff to them. Created by the office; its admins say who belongs to it. */
@Entity
public class Organisation {
    @Id
    private UUID id;
    private String name;
    @Column(name = "legal_form")
    private String legalForm;
    private String place;
    @Version
    private int version;

    protected Organisation() {
    }

    public Organisation(UUID id, String name, String legalForm, String place) {
        this.id = id;
        this.name = name.strip();
        this.legalForm = legalForm.strip();
        this.place = place.strip();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** gGmbH, e. V. and so on, as the organisation writes it. */
    public String legalForm() {
        return legalForm;
    }

    public String place() {
        return place;
    }
}
