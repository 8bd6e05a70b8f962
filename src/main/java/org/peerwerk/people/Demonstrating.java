package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.people.DemoPeople.DemoOrganisation;
import org.peerwerk.people.DemoPeople.DemoPerson;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.UseCases;

/** Brings the invented people of a practice installation. Never part of one where {@code DEMO_DATA} is false. */
@UseCases
public class Demonstrating {
    private static final String REASON = "demo";
    private static final int YEARS = 3;

    @Inject
    private Welcoming welcoming;
    @Inject
    private PersonRepository persons;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private ConsentRepository consents;
    @Inject
    private ConsentTextRepository texts;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** Adds who is missing, with all they bring. Who is there already stays as they are: what was tried out survives a restart. */
    public void prepare(Actor system) {
        system.requireSystem();
        DemoPeople demo = DemoPeople.load();
        Map<String, UUID> known = organisations.all().stream().collect(Collectors.toMap(OrganisationRow::name, OrganisationRow::id));
        for (var organisation : demo.organisations()) {
            known.computeIfAbsent(organisation.name(), name -> {
                UUID id = Chance.id();
                add(id, organisation);
                return id;
            });
        }
        for (DemoPerson person : demo.persons()) {
            if (persons.ofLogin(person.login()).isEmpty()) {
                add(system, person, demo, known);
            }
        }
        changes.record(system, "demo.prepared", "demo");
    }

    private void add(UUID id, DemoOrganisation organisation) {
        organisations.add(new Organisation(id, new Organisation.Facts(organisation.name(), organisation.legalForm(), organisation.place(),
                organisation.kind(), organisation.runs(), organisation.sends())));
        if (organisation.signed()) {
            LocalDate today = Chance.today(clock);
            for (Undertaking undertaking : Undertaking.values()) {
                organisations.add(new Pledge(id, undertaking, undertaking.on(today).number(), REASON, today, null));
            }
        }
    }

    private void add(Actor system, DemoPerson person, DemoPeople demo, Map<String, UUID> known) {
        LocalDate today = Chance.today(clock);
        UUID id = welcoming.signIn(system, person.login(), person.name(), person.greeting(), person.email());
        Map<Purpose, ConsentText> asked = texts.asked(today);
        person.consents().forEach(purpose -> consents.add(
                new Consent(Chance.id(), id, purpose, asked.get(purpose).number(), null, OffsetDateTime.now(clock))));
        person.memberships().forEach(membership -> memberships.add(
                new Membership(Chance.id(), id, known.get(membership.organisation()), membership.standing(), today)));
        for (var permission : person.may()) {
            for (String standard : demo.standards()) {
                var scope = new Accreditation.Scope(id, standard, permission.activity(), permission.capacity());
                accreditations.add(Accreditation.grant(Chance.id(), scope, today, today.plusYears(YEARS), REASON,
                        person.consents().contains(Purpose.PEER), null));
            }
        }
    }
}
