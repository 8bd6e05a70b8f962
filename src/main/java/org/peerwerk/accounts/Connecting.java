package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.accounts.Federating.Row;
import org.peerwerk.accounts.LoginServer.Ways;
import org.peerwerk.accounts.PrivateMail.Confirmation;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.people.Person;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;
import org.peerwerk.shared.UseCases;

/**
 * What people do with their own account: ways in, and an address that stays theirs. What changes the login server is called at once and not
 * through the outbox, because the person waits for the answer; where nobody answers, nothing has changed and they are told so.
 */
@UseCases
public class Connecting {
    private static final String WORD = "private-mail";

    @Inject
    private Me me;
    @Inject
    private PersonRepository persons;
    @Inject
    private PrivateMailRepository mails;
    @Inject
    private OrganisationLoginRepository logins;
    @Inject
    private LoginServer loginServer;
    @Inject
    private LoginServerAddresses addresses;
    @Inject
    private Outbox outbox;
    @Inject
    private SecureRandom random;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * What a person sees of their account.
     *
     * @param email   with which they log in; null where the account has none
     * @param address private and confirmed; null where there is none
     * @param pending private, waits for its code; null where none does
     * @param ways    empty where the login server does not answer
     * @param logins  through which the person comes in, or could
     */
    public record Mine(String email, String address, String pending, Optional<Ways> ways, List<OtherLogin> logins) {
    }

    /** An organisation's login. @param linked the person comes in through it; else their organisation offers it */
    public record OtherLogin(String alias, String organisation, boolean linked) {
    }

    public Mine mine() {
        me.requireLogin();
        Person person = persons.find(me.id());
        Optional<PrivateMail> mail = mails.find(me.id());
        Optional<Ways> ways = ways(person);
        return new Mine(person.email(), mail.map(PrivateMail::address).orElse(null), mail.map(PrivateMail::pending).orElse(null), ways,
                ways.map(known -> others(known.others())).orElse(List.of()));
    }

    /** Those that are linked, then those that the person's organisations offer. */
    private List<OtherLogin> others(List<String> linked) {
        Map<String, String> names = logins.all().stream().collect(Collectors.toMap(Row::alias, Row::organisation));
        return Stream.concat(linked.stream().map(alias -> new OtherLogin(alias, names.getOrDefault(alias, alias), true)),
                logins.of(me.id(), Chance.today(clock)).stream().filter(row -> !linked.contains(row.alias()))
                        .map(row -> new OtherLogin(row.alias(), row.organisation(), false))).toList();
    }

    private Optional<Ways> ways(Person person) {
        try {
            return Optional.of(loginServer.waysOf(person.login()));
        } catch (LoginServer.Away e) {
            return Optional.empty();
        }
    }

    /**
     * Where the login server registers a passkey of the person, and sends them back from.
     */
    public URI passkey(WayBack back) {
        me.requireLogin();
        changes.record(me.actor(), "passkey.begun", "person " + me.id());
        return addresses.toAddPasskey(back);
    }

    /** Where the login server takes a new password of the person, and sends them back from. */
    public URI password(WayBack back) {
        me.requireLogin();
        changes.record(me.actor(), "password.begun", "person " + me.id());
        return addresses.toChoosePassword(back);
    }

    /**
     * Somebody has lost a device, or gives it away: its passkey lets nobody in any more.
     *
     * @throws RuleBroken where no other way in would be left, or the login server does not answer
     */
    public void removePasskey(String id) {
        me.requireLogin();
        String login = persons.find(me.id()).login();
        try {
            if (!loginServer.waysOf(login).hasOtherThanPasskey(id)) {
                throw new RuleBroken("account.last-passkey");
            }
            loginServer.removePasskey(login, id);
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
        changes.record(me.actor(), "passkey.removed", "person " + me.id());
    }

    /**
     * Where the login server links an organisation's login with the person's account, and sends them back from.
     * @throws NotFound where none of their organisations offers it
     */
    public URI link(String alias, WayBack back) {
        me.requireLogin();
        if (logins.of(me.id(), Chance.today(clock)).stream().noneMatch(row -> row.alias().equals(alias))) {
            throw new NotFound("login");
        }
        changes.record(me.actor(), "account.link-begun", "person " + me.id());
        return addresses.toLink(alias, back);
    }

    /**
     * A private address, which a code is mailed to.
     *
     * @throws RuleBroken at {@code address} where it is none, or too many codes were sent today
     */
    public void propose(String address) {
        me.requireLogin();
        MailCode code = MailCode.random(random);
        PrivateMail mail = mails.hold(me.id()).orElseGet(() -> {
            var fresh = new PrivateMail(me.id());
            mails.add(fresh);
            return fresh;
        });
        mail.propose(address, code.hash(me.id()), OffsetDateTime.now(clock));
        outbox.mail(WORD + " " + Chance.id(), address,
                Texts.text(Language.DE, "account.mail.subject") + " · " + Texts.text(Language.EN, "account.mail.subject"),
                Stream.of(Language.values()).map(language -> Texts.text(language, "account.mail.text", code.grouped()))
                        .collect(Collectors.joining("\n\n* * *\n\n")));
        changes.record(me.actor(), "private-mail.proposed", "person " + me.id());
    }

    /** The code that came to the private address. */
    public Confirmation confirm(String code) {
        me.requireLogin();
        Optional<PrivateMail> mail = mails.hold(me.id());
        if (mail.isEmpty()) {
            return Confirmation.OVER;
        }
        Confirmation confirmation = mail.get().confirm(MailCode.typed(code).hash(me.id()), OffsetDateTime.now(clock));
        changes.record(me.actor(), confirmation == Confirmation.DONE ? "private-mail.confirmed" : "private-mail.refused", "person " + me.id());
        return confirmation;
    }

    /** No private address any more, also none that waits. */
    public void forget() {
        me.requireLogin();
        mails.hold(me.id()).ifPresent(PrivateMail::forget);
        changes.record(me.actor(), "private-mail.forgotten", "person " + me.id());
    }

    /**
     * From now on the person logs in with the private address, and is reached there.
     *
     * @throws RuleBroken where there is none, another account has it, or the login server does not answer
     */
    public void logInWithIt() {
        me.requireLogin();
        String address = mails.hold(me.id()).map(PrivateMail::address).orElseThrow(() -> new RuleBroken("account.mail.none"));
        Person person = persons.find(me.id());
        try {
            if (!loginServer.changeEmail(person.login(), address)) {
                throw new RuleBroken("account.mail.taken");
            }
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
        person.reachAt(address);
        changes.record(me.actor(), "account.email-changed", "person " + me.id());
    }

    /**
     * Cuts the link to an employer's login.
     *
     * @param alias the employer's login in the login server
     * @throws RuleBroken where no other way in would be left, or the login server does not answer
     */
    public void unlink(String alias) {
        me.requireLogin();
        String login = persons.find(me.id()).login();
        try {
            if (!loginServer.waysOf(login).hasOtherThan(alias)) {
                throw new RuleBroken("account.last-way");
            }
            loginServer.unlink(login, alias);
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
        changes.record(me.actor(), "account.unlinked", "person " + me.id());
    }
}
