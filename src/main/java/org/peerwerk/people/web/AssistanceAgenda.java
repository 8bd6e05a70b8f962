package org.peerwerk.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.AssistanceRepository.AssistanceRow;
import org.peerwerk.people.Assisting;
import org.peerwerk.people.Countersigning;
import org.peerwerk.web.Agenda;

/**
 * What waits for a person who is helped: a guardian asks, or something was done on their behalf. And for whoever enters signatures at a site.
 */
@ApplicationScoped
public class AssistanceAgenda implements Agenda {
    @Inject
    private Assisting assisting;
    @Inject
    private Countersigning countersigning;

    @Override
    public List<Item> items(UUID person) {
        Assisting.Mine mine = assisting.mine();
        var items = new ArrayList<Item>();
        for (AssistanceRow asked : mine.assistances()) {
            if (asked.agreedAt() == null) {
                items.add(new Item("assistance.agenda.asked", List.of(asked.name()), "/my/assistance", "talk"));
            }
        }
        long open = mine.acts().stream().filter(ActRow::isOpen).count();
        if (open > 0) {
            items.add(new Item(open == 1 ? "assistance.agenda.act" : "assistance.agenda.acts", List.of(open), "/my/assistance", "talk"));
        }
        int unsigned = countersigning.count();
        if (unsigned > 0) {
            items.add(new Item(unsigned == 1 ? "signature.agenda.one" : "signature.agenda", List.of(unsigned), "/my/signatures", "talk"));
        }
        return items;
    }
}
