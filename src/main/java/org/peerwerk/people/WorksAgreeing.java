package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.people.WorksAgreement.Terms;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.UseCases;

/** The office records what organisations have agreed with their works councils. */
@UseCases
public class WorksAgreeing {
    @Inject
    private Me me;
    @Inject
    private WorksAgreementRepository agreements;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** One line. @param holds today */
    public record Row(UUID id, String organisation, Terms terms, boolean holds) {
    }

    /** All there are, and the organisations one can be recorded for. */
    public record Overview(List<Row> agreements, List<OrganisationRow> organisations) {
    }

    public Overview list() {
        me.require(Role.OFFICE);
        LocalDate today = Chance.today(clock);
        List<OrganisationRow> all = organisations.all();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
        return new Overview(agreements.all().stream().map(one -> new Row(one.id(), names.get(one.organisation()), one.terms(), one.holds(today))).toList(),
                all.stream().filter(OrganisationRow::goesOn).toList());
    }

    /** @param id the form's own, so that a form sent twice records once */
    public void record(UUID id, UUID organisation, Terms terms) {
        me.require(Role.OFFICE);
        if (agreements.exists(id)) {
            return;
        }
        agreements.add(new WorksAgreement(id, organisations.find(organisation).id(), terms, me.id(), OffsetDateTime.now(clock)));
        changes.record(me.actor(), "works-agreement.recorded", "works-agreement " + id);
    }

    /** Today is its last day. */
    public void end(UUID id) {
        me.require(Role.OFFICE);
        agreements.findToChange(id).end(Chance.today(clock));
        changes.record(me.actor(), "works-agreement.ended", "works-agreement " + id);
    }
}
