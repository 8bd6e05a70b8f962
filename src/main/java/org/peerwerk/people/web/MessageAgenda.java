package org.peerwerk.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.HandingOver;
import org.peerwerk.people.Receiving;
import org.peerwerk.web.Agenda;

/** New messages of my own, and those that I bring to others. */
@ApplicationScoped
public class MessageAgenda implements Agenda {
    @Inject
    private Receiving receiving;
    @Inject
    private HandingOver handingOver;

    @Override
    public List<Item> items(UUID person) {
        var items = new ArrayList<Item>();
        long fresh = receiving.countNew();
        if (fresh > 0) {
            items.add(new Item(fresh == 1 ? "task.message" : "task.messages", List.of(fresh), "/my/messages", "read"));
        }
        long waiting = handingOver.count();
        if (waiting > 0) {
            items.add(new Item(waiting == 1 ? "task.handing-over" : "task.handing-overs", List.of(waiting), "/my/handing-over", "talk"));
        }
        return items;
    }
}
