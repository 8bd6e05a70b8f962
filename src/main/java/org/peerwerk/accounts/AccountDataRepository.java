package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.shared.PersonalData;

/** What {@code accounts} holds of people: how they came in, and how they come in again. */
@ApplicationScoped
public class AccountDataRepository implements PersonalData {
    private static final Set<Viewer> INVITERS = Set.of(Viewer.ORGANISATION, Viewer.OFFICE);
    private static final Term OLD_INVITATIONS = Term.months("invitations", 6);
    private static final Term OLD_LETTERS = Term.days("letters", 30);
    private static final Term MAIL_CODES = Term.days("mail-codes", 30);
    private static final Term OLD_RECOVERIES = Term.months("recoveries", 12);
    private static final Kind INVITATIONS = Kind.going("invitations", Step.ALL_BUT_CORE, INVITERS, "invitation.person_id").ending(OLD_INVITATIONS);
    private static final Kind LETTERS = Kind.going("letters", Step.ALL_BUT_CORE, Set.of(), "first_login.person_id").ending(OLD_LETTERS);
    private static final Kind PRIVATE_MAIL = Kind.going("private-mail", Step.EVERYTHING, Set.of(), "private_mail.person_id").partlyEnding(MAIL_CODES);
    private static final Kind RECOVERIES = Kind.going("recoveries", Step.ALL_BUT_CORE, INVITERS, "recovery.person_id").ending(OLD_RECOVERIES);
    private static final Kind ACCOUNT_HELP = Kind.staying("account-help", INVITERS, "invitation.invited_by", "recovery.first_by", "recovery.second_by")
            .ending(OLD_INVITATIONS, OLD_RECOVERIES);

    /** The login server knows that the letter is over. */
    private static final String CLOSED = "x.closed_at is not null and not exists (select 1 from parcel p where p.recipient = '" + LockDelivery.NAME
            + "' and starts_with(p.occasion, '" + FirstLetters.CLOSING + " ' || x.person_id || '.') and p.state <> 'SENT')";
    /** An invitation nobody answered is over on the day its time is ({@link Invitation#LASTS}). */
    private static final List<Ending> ENDINGS = List.of(
            Ending.rows(OLD_INVITATIONS, "invitation", Ending.day("coalesce(x.answered_at, x.sent_at + interval '" + Invitation.LASTS.getDays()
                    + " days')"), "x.person_id"),
            Ending.rows(OLD_LETTERS, "first_login", Ending.day("x.closed_at"), "x.person_id").where(CLOSED),
            Ending.rows(MAIL_CODES, "private_mail", Ending.day("x.code_sent_at"), "x.person_id").where("x.pending is not null")
                    .losing("pending = null, code_hash = null, version = version + 1"),
            Ending.rows(OLD_RECOVERIES, "recovery", Ending.day("coalesce(x.printed_at, x.second_at, x.first_at)"), "x.person_id"));

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Outbox outbox;

    @Override
    public int height() {
        return 2;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(INVITATIONS, LETTERS, PRIVATE_MAIL, RECOVERIES, ACCOUNT_HELP);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return switch (kind.word()) {
            case "invitations" -> Table.of(about(person, "select o.name, i.email, i.user_name, i.first_name || ' ' || i.last_name as named, i.standing, i.since, "
                            + "i.until, i.sent_at, i.answered_at from invitation i join organisation o on o.id = i.organisation_id where i.person_id = ?1 "
                            + "order by i.sent_at"),
                    "organisation", "email", "user-name", "name", "role standing.*", "since", "until", "when", "answered");
            case "letters" -> Table.of(about(person, "select made_at, until from first_login where person_id = ?1"), "when", "until");
            case "private-mail" -> Table.of(about(person, "select address, pending from private_mail where person_id = ?1"), "email", "email-pending");
            case "recoveries" -> Table.of(about(person, "select r.first_at, f.name as first, r.second_at, s.name as second from recovery r "
                    + "join person f on f.id = r.first_by left join person s on s.id = r.second_by where r.person_id = ?1 order by r.first_at"),
                    "when", "by", "confirmed", "by-too");
            default -> Table.of(about(person, "select 'INVITED', o.name, i.sent_at as at from invitation i join organisation o on o.id = i.organisation_id "
                    + "where i.invited_by = ?1 union all select 'RECOVERED', null, r.first_at from recovery r where ?1 in (r.first_by, r.second_by) order by 3"),
                    "what data.what.*", "about", "when");
        };
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        if (step.includes(Step.ALL_BUT_CORE)) {
            about(person, "delete from recovery where person_id = ?1").executeUpdate();
            about(person, "delete from first_login x where x.person_id = ?1" + (step.includes(Step.EVERYTHING) ? "" : " and " + CLOSED)).executeUpdate();
            about(person, "delete from invitation i where i.person_id = ?1 or lower(i.email) = (select lower(p.email) from person p where p.id = ?1)")
                    .executeUpdate();
        }
        if (step.includes(Step.EVERYTHING)) {
            about(person, "select address from private_mail where person_id = ?1 and address is not null").getResultList().forEach(address -> outbox.forget((String) address));
            about(person, "delete from private_mail where person_id = ?1").executeUpdate();
        }
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
