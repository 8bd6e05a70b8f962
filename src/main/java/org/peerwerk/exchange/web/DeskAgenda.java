package org.peerwerk.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.exchange.Answering;
import org.peerwerk.web.Agenda;

/** People wait for an answer of the privacy desk. */
@ApplicationScoped
public class DeskAgenda implements Agenda {
    @Inject
    private Answering answering;

    @Override
    public List<Item> items(UUID person) {
        long open = answering.open();
        return open == 0 ? List.of() : List.of(new Item(open == 1 ? "request.agenda.one" : "request.agenda", List.of(open), "/my/office/privacy", "talk"));
    }
}
