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
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;

/** A person asks the office something about their data, and reads what becomes of it. */
@UseCases
public class Requesting {
    @Inject
    private Me me;
    @Inject
    private DataRequestRepository requests;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** My own, the latest first. */
    public List<DataRequest> mine() {
        me.requireLogin();
        return requests.of(me.id());
    }

    /** @param id the form's own, so that a form sent twice asks once */
    public void ask(UUID id, Kind kind, String words) {
        me.requireLogin();
        if (requests.exists(id)) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        requests.add(new DataRequest(id, Asker.known(me.id()), new Asked(kind, Way.SELF, words), now.toLocalDate(), me.id(), now));
        changes.record(me.actor(), "request.asked", "request " + id);
    }
}
