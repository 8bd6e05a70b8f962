package org.peerwerk.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.exchange.Erasing;
import org.peerwerk.web.Agenda;

/** Something is to be erased: the person can think better of it. */
@ApplicationScoped
public class ErasureAgenda implements Agenda {
    @Inject
    private Erasing erasing;

    @Override
    public List<Item> items(UUID person) {
        return erasing.mine().map(planned -> new Item("erasure.agenda", List.of(planned.plannedOn()), "/my/data", "talk")).stream().toList();
    }
}
