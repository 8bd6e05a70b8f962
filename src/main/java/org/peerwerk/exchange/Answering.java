package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.Asker;
import org.peerwerk.exchange.DataRequest.TwoForms;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assistances;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * The privacy desk of the office: what people ask about their data, and by when it is answered. The answer reaches a person on their way;
 * whoever has no account gets a letter.
 */
@UseCases
public class Answering {
    /** Open ones are never as many; of those answered the latest are shown. */
    public static final int MOST = 300;
    private static final String MINE = "/my/data/requests";

    @Inject
    private Me me;
    @Inject
    private DataRequestRepository requests;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Assistances assistances;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * @param late       its day has passed without an answer
     * @param extensible two months more can be taken
     * @param own        the office asks itself
     * @param sentBy     who has sent the letter; null where nobody has
     * @param helped     who asked on behalf of the person; null where nobody did
     */
    public record Case(DataRequest request, String name, boolean late, boolean extensible, boolean own, String sentBy, ActRow helped) {
    }

    /** Those without an answer first, the most urgent on top. */
    public List<Case> list() {
        me.require(Role.OFFICE);
        List<DataRequest> all = requests.all(MOST);
        Map<UUID, String> names = names(all);
        return all.stream().map(request -> of(request, names)).toList();
    }

    /** How many wait for an answer; none for whoever is not the office. */
    public long open() {
        me.requireLogin();
        return me.is(Role.OFFICE) ? requests.open() : 0;
    }

    /** How many letters nobody has sent yet; none for whoever is not the office. */
    public long toSend() {
        me.requireLogin();
        return me.is(Role.OFFICE) ? requests.toSend() : 0;
    }

    public Case show(UUID id) {
        me.require(Role.OFFICE);
        DataRequest request = requests.find(id);
        return of(request, names(List.of(request)));
    }

    private Map<UUID, String> names(List<DataRequest> all) {
        return persons.names(all.stream().flatMap(request -> Stream.of(request.asker().person(), request.sent() == null ? null : request.sent().by()))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Case of(DataRequest request, Map<UUID, String> names) {
        LocalDate today = Chance.today(clock);
        Asker asker = request.asker();
        return new Case(request, asker.person() == null ? asker.name() : names.get(asker.person()), request.isLate(today), request.canBeExtended(today),
                me.id().equals(asker.person()), request.sent() == null ? null : names.get(request.sent().by()),
                assistances.about(request.id()).orElse(null));
    }

    /**
     * Enters what somebody with an account said on paper or by phone. They are told that it has come in.
     *
     * @param id         the form's own, so that a form sent twice enters once
     * @param whom       e-mail address, user name or exact name
     * @param receivedOn when it came: the month runs from there
     * @throws RuleBroken where nobody is found, or the day has not come yet
     */
    public void enter(UUID id, String whom, Asked asked, LocalDate receivedOn) {
        me.require(Role.OFFICE);
        UUID person = persons.called("requester", whom).id();
        enter(id, Asker.known(person), asked, receivedOn);
        letterbox.tellInConfidence(person, "request " + id, "message.request", MINE, receivedOn, requests.find(id).dueOn());
    }

    /**
     * The same for somebody without an account.
     *
     * @throws RuleBroken where the day has not come yet
     */
    public void enterUnknown(UUID id, String name, String address, Asked asked, LocalDate receivedOn) {
        me.require(Role.OFFICE);
        enter(id, Asker.unknown(name, address), asked, receivedOn);
    }

    private void enter(UUID id, Asker asker, Asked asked, LocalDate receivedOn) {
        if (!requests.exists(id)) {
            requests.add(new DataRequest(id, asker, asked, receivedOn, me.id(), OffsetDateTime.now(clock)));
            changes.record(me.actor(), "request.entered", "request " + id);
        }
    }

    /** Takes two months more; the person reads why. */
    public void extend(UUID id, TwoForms why) {
        me.require(Role.OFFICE);
        DataRequest request = requests.findToChange(id);
        request.extend(why, me.id(), Chance.today(clock));
        tell(request, "request-extended", why);
        changes.record(me.actor(), "request.extended", "request " + id);
    }

    public void answer(UUID id, TwoForms words) {
        me.require(Role.OFFICE);
        DataRequest request = requests.findToChange(id);
        request.answer(words, me.id(), OffsetDateTime.now(clock));
        tell(request, "request-answered", words);
        changes.record(me.actor(), "request.answered", "request " + id);
    }

    /** A mail says that there is something to read; a letter or a call of the office brings the words themselves, in the person's form. */
    private void tell(DataRequest request, String what, TwoForms words) {
        if (request.asker().person() != null) {
            letterbox.tellInConfidence(request.asker().person(), what + " " + request.id(), "message." + what, MINE, request.receivedOn(), request.dueOn(),
                    new LocalizedText(words.plain(), words.easy(), words.plain()));
        }
    }

    /**
     * The letter to somebody without an account is on its way.
     *
     * @throws RuleBroken at {@code day} where that cannot be
     */
    public void sent(UUID id, LocalDate day) {
        me.require(Role.OFFICE);
        requests.findToChange(id).send(day, me.id(), Chance.today(clock));
        changes.record(me.actor(), "request.sent", "request " + id);
    }
}
