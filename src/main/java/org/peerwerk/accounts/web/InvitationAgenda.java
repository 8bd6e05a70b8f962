package org.peerwerk.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.accounts.Inviting;
import org.peerwerk.web.Agenda;

/** Invitations that wait for an answer. */
@ApplicationScoped
public class InvitationAgenda implements Agenda {
    @Inject
    private Inviting inviting;

    @Override
    public List<Item> items(UUID person) {
        return inviting.mine().stream()
                .map(one -> new Item("invitation.agenda", List.of(one.organisation()), "/my/invitations/" + one.id(), "take-part")).toList();
    }
}
