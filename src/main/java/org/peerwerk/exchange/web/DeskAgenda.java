package org.peerwerk.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.exchange.Answering;
import org.peerwerk.web.Agenda;

/** People wait for an answer of the privacy desk, or for the letter with it. */
@ApplicationScoped
public class DeskAgenda implements Agenda {
    @Inject
    private Answering answering;

    @Override
    public List<Item> items(UUID person) {
        var items = new ArrayList<Item>();
        long open = answering.open();
        if (open > 0) {
            items.add(new Item(open == 1 ? "request.agenda.one" : "request.agenda", List.of(open), "/my/office/privacy", "talk"));
        }
        long letters = answering.toSend();
        if (letters > 0) {
            items.add(new Item(letters == 1 ? "request.agenda.letter" : "request.agenda.letters", List.of(letters), "/my/office/privacy", "talk"));
        }
        return items;
    }
}
