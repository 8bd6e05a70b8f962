package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody with an account. Appears with the first login, named as the login server knows them; from then on the person alone decides on
 * the name that stands on certificates and on how they are greeted. The e-mail address follows the login server.
 */
@Entity
public class Person {
    /** Longest name or greeting, in characters. */
    public static final int LONGEST_NAME = 120;
    /** What stands in place of the name of somebody who has had it erased. */
    public static final String NOBODY = "Name gelöscht";

    @Id
    private UUID id;
    private String login;
    private String name;
    private String greeting;
    private String email;
    @Column(name = "user_name")
    private String userName;
    @Column(name = "died_on")
    private LocalDate diedOn;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Column(name = "restricted_on")
    private LocalDate restrictedOn;
    @Version
    private int version;

    protected Person() {
    }

    /**
     * @param login subject of the token, the same for ever
     * @param email null where the login server knows none
     */
    public Person(UUID id, String login, String name, String greeting, String email, OffsetDateTime now) {
        this.id = id;
        this.login = login;
        this.createdAt = now;
        this.email = email == null || email.isBlank() ? null : email.strip();
        rename(name, greeting);
    }

    /** @throws RuleBroken at {@code name} or {@code greeting} where one is blank or longer than {@link #LONGEST_NAME} */
    public final void rename(String name, String greeting) {
        this.name = checked("name", name);
        this.greeting = checked("greeting", greeting);
    }

    /** The login server knows this address now; one that it does not know any more stays as it was. */
    public void reachAt(String email) {
        if (email != null && !email.isBlank() && !email.strip().equals(this.email)) {
            this.email = email.strip();
        }
    }

    /** This is what the person writes in place of an address when they log in. */
    void logInAs(String userName) {
        this.userName = userName;
    }

    /** Two people have said so. */
    void die(LocalDate on) {
        diedOn = on;
    }

    /** Two people have said that it was somebody else. */
    void live() {
        diedOn = null;
    }

    /** Nothing reaches this person any more, and nobody logs in as them. */
    public boolean hasDied() {
        return diedOn != null;
    }

    /**
     * The person wants their data kept and not used (GDPR Art. 18): no list shows them, and nobody decides or records anything about
     * them until they want it again. Twice changes nothing.
     */
    public void restrict(LocalDate today) {
        if (restrictedOn == null) {
            restrictedOn = today;
        }
    }

    public void release() {
        restrictedOn = null;
    }

    /** From now on this is a number without a name: nothing leads to whom it was. */
    void forget() {
        login = "erased " + id;
        name = NOBODY;
        greeting = NOBODY;
        email = null;
        userName = null;
        restrictedOn = null;
    }

    /** The person has had everything erased. */
    boolean isForgotten() {
        return login.equals("erased " + id);
    }

    private static String checked(String field, String text) {
        String clean = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw RuleBroken.at(field, "form.missing");
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            throw RuleBroken.at(field, "form.too-long", LONGEST_NAME);
        }
        return clean;
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    /** As it shall stand on a certificate. */
    public String name() {
        return name;
    }

    /** How the person wants to be addressed. */
    public String greeting() {
        return greeting;
    }

    /** Null where the login server knows none. */
    public String email() {
        return email;
    }

    /** With which they log in who were invited without an address; null for everybody else. */
    String userName() {
        return userName;
    }

    /** Since when the data are only kept; null where they are used. */
    public LocalDate restrictedOn() {
        return restrictedOn;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }
}
