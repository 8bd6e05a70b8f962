package org.peerwerk.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.Mourning;
import org.peerwerk.web.Agenda;

/** A notice of a death waits for a second person. The list names nobody. */
@ApplicationScoped
public class DeathAgenda implements Agenda {
    @Inject
    private Mourning mourning;

    @Override
    public List<Item> items(UUID person) {
        return mourning.overview().rows().stream().anyMatch(Mourning.Row::waits)
                ? List.of(new Item("death.agenda", List.of(), "/my/deaths", "talk")) : List.of();
    }
}
