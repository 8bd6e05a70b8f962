package org.peerwerk.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.Consenting;
import org.peerwerk.web.Agenda;

/** A newer text means something else than the one a person said yes to: they are asked anew. */
@ApplicationScoped
public class ConsentAgenda implements Agenda {
    @Inject
    private Consenting consenting;

    @Override
    public List<Item> items(UUID person) {
        return consenting.askedAnew() == 0 ? List.of() : List.of(new Item("consent.agenda.anew", List.of(), "/my/consents", "talk"));
    }
}
