package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.exchange.DataRequest.Asked;
import org.peerwerk.exchange.DataRequest.Asker;
import org.peerwerk.exchange.DataRequest.Kind;
import org.peerwerk.exchange.DataRequest.Way;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assistances;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A person asks the office something about their data, and reads what becomes of it. */
@UseCases
public class Requesting {
    @Inject
    private Me me;
    @Inject
    private DataRequestRepository requests;
    @Inject
    private Assistances assistances;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** @param helped who asked on behalf of the person; null where they did themselves */
    public record Mine(DataRequest request, ActRow helped) {
    }

    /** My own, the latest first. Whoever helps sees only what they have asked. */
    public List<Mine> mine() {
        me.require(Errand.DATA);
        return requests.of(me.id()).stream().filter(request -> !me.isAssisted() || assistances.isMyAct(request.id()))
                .map(request -> new Mine(request, assistances.about(request.id()).orElse(null))).toList();
    }

    /**
     * @param id the form's own, so that a form sent twice asks once
     * @throws RuleBroken at {@code kind} where only the person themselves asks that
     */
    public void ask(UUID id, Kind kind, String words) {
        me.require(Errand.DATA);
        if (requests.exists(id)) {
            return;
        }
        if (me.isAssisted() && !kind.isErrand()) {
            throw RuleBroken.at("kind", "request.only-oneself");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        requests.add(new DataRequest(id, Asker.known(me.id()), new Asked(kind, Way.SELF, words), now.toLocalDate(), me.hand(), now));
        assistances.record(Errand.DATA, id, "/my/data/requests");
        changes.record(me.actor(), "request.asked", "request " + id);
    }
}
