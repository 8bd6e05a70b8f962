package org.peerwerk.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peerwerk.accounts.Joining;
import org.peerwerk.accounts.Recovering;
import org.peerwerk.web.Agenda;

/** Somebody who tries to get into this account, then invitations that wait for an answer. */
@ApplicationScoped
public class AccountAgenda implements Agenda {
    @Inject
    private Joining joining;
    @Inject
    private Recovering recovering;

    @Override
    public List<Item> items(UUID person) {
        var items = new ArrayList<Item>();
        if (recovering.concernsMe()) {
            items.add(new Item("recovery.agenda", List.of(), "/my/account", "check"));
        }
        joining.mine().forEach(one ->
                items.add(new Item("invitation.agenda", List.of(one.organisation()), "/my/invitations/" + one.id(), "take-part")));
        return items;
    }
}
