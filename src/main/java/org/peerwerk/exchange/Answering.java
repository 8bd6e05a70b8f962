package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.TwoForms;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assistances;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The privacy desk of the office: what people ask about their data, and by when it is answered. */
@UseCases
public class Answering {
    /** Open ones are never as many; of those answered the latest are shown. */
    public static final int MOST = 300;

    @Inject
    private Me me;
    @Inject
    private DataRequestRepository requests;
    @Inject
    private PersonRepository persons;
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
     * @param helped     who asked on behalf of the person; null where nobody did
     */
    public record Case(DataRequest request, String name, boolean late, boolean extensible, boolean own, ActRow helped) {
    }

    /** Those without an answer first, the most urgent on top. */
    public List<Case> list() {
        me.require(Role.OFFICE);
        List<DataRequest> all = requests.all(MOST);
        Map<UUID, String> names = persons.names(all.stream().map(DataRequest::person).collect(Collectors.toSet()));
        return all.stream().map(request -> of(request, names.get(request.person()))).toList();
    }

    /** How many wait for an answer; none for whoever is not the office. */
    public long open() {
        me.requireLogin();
        return me.is(Role.OFFICE) ? requests.open() : 0;
    }

    public Case show(UUID id) {
        me.require(Role.OFFICE);
        DataRequest request = requests.find(id);
        return of(request, persons.find(request.person()).name());
    }

    private Case of(DataRequest request, String name) {
        LocalDate today = Chance.today(clock);
        return new Case(request, name, request.isLate(today), request.canBeExtended(today), request.person().equals(me.id()),
                assistances.about(request.id()).orElse(null));
    }

    /**
     * Enters what came on paper or by phone.
     *
     * @param id         the form's own, so that a form sent twice enters once
     * @param email      of the person, who has an account
     * @param receivedOn when it came: the month runs from there
     * @throws RuleBroken where nobody has that address, or the day has not come yet
     */
    public void enter(UUID id, String email, Asked asked, LocalDate receivedOn) {
        me.require(Role.OFFICE);
        if (requests.exists(id)) {
            return;
        }
        requests.add(new DataRequest(id, persons.at("email", email).id(), asked, receivedOn, me.id(), OffsetDateTime.now(clock)));
        changes.record(me.actor(), "request.entered", "request " + id);
    }

    /** Takes two months more; the person reads why. */
    public void extend(UUID id, TwoForms why) {
        me.require(Role.OFFICE);
        requests.findToChange(id).extend(why, me.id(), Chance.today(clock));
        changes.record(me.actor(), "request.extended", "request " + id);
    }

    public void answer(UUID id, TwoForms words) {
        me.require(Role.OFFICE);
        requests.findToChange(id).answer(words, me.id(), OffsetDateTime.now(clock));
        changes.record(me.actor(), "request.answered", "request " + id);
    }
}
