package org.peerwerk.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.peerwerk.certificate.Issuing;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.web.Agenda;

/** What waits for the certification office: people whose certificate can be issued. */
@ApplicationScoped
public class CertificateAgenda implements Agenda {
    @Inject
    private Issuing issuing;
    @Inject
    private Me me;

    @Override
    public List<Item> items(UUID person) {
        int ready = me.is(Role.OFFICE) ? issuing.overview().ready().size() : 0;
        return ready == 0 ? List.of()
                : List.of(new Item(ready == 1 ? "issuing.agenda.one" : "issuing.agenda.several", List.of(ready), "/my/office/certificates", "check"));
    }
}
