package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.MembershipRepository.Member;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The office enters organisations and names their admins; an admin says which staff belong to the organisation. */
@UseCases
public class Organising {
    @Inject
    private Me me;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private MembershipRepository memberships;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * One organisation as the reader may see it.
     *
     * @param members   who belongs to it; empty for a reader who does not say who belongs to it
     * @param mayAdd    the reader says which staff belong to it
     * @param mayName   the reader also names its admins
     */
    public record Detail(OrganisationRow organisation, List<Member> members, boolean mayAdd, boolean mayName) {
    }

    /** Every organisation for the office, for anybody else those they belong to. */
    public List<OrganisationRow> list() {
        me.requireLogin();
        return isOffice() ? organisations.all() : organisations.of(me.id(), today());
    }

    /** The reader enters organisations. */
    public boolean mayOpen() {
        me.requireLogin();
        return isOffice();
    }

    /** Refuses whoever may not enter organisations. */
    public void requireMayOpen() {
        me.require(isOffice());
    }

    /** @throws NotFound for whoever neither belongs to it nor is the office */
    public Detail show(UUID id) {
        me.requireLogin();
        boolean member = memberships.isMember(me.id(), id, today());
        if (!isOffice() && !member) {
            throw new NotFound("organisation");
        }
        Organisation found = organisations.find(id);
        boolean mayAdd = isOffice() || memberships.isAdmin(me.id(), id, today());
        return new Detail(new OrganisationRow(found.id(), found.name(), found.legalForm(), found.place()),
                mayAdd ? memberships.members(id, today()) : List.of(), mayAdd, isOffice());
    }

    /**
     * Enters an organisation and names its first admin.
     *
     * @param id    the form's own, so that a form sent twice enters it once
     * @param admin e-mail address of a person with an account, or ""
     * @throws RuleBroken at {@code admin} where nobody has that address
     */
    public UUID open(UUID id, String name, String legalForm, String place, String admin) {
        me.require(isOffice());
        if (organisations.exists(id)) {
            return id;
        }
        Optional<Person> first = admin.isBlank() ? Optional.empty() : Optional.of(persons.at("admin", admin));
        organisations.add(new Organisation(id, name, legalForm, place));
        first.ifPresent(person -> memberships.add(new Membership(Chance.id(), person.id(), id, Standing.ADMIN, today())));
        changes.record(me.actor(), "organisation.added", "organisation " + id);
        return id;
    }

    /**
     * Says that a person belongs to the organisation from today on. Only the office names admins.
     *
     * @param id    the form's own
     * @param email of a person with an account
     * @return the person's name
     * @throws RuleBroken at {@code email} where nobody has that address or the person belongs to it already
     */
    public String add(UUID id, UUID organisation, String email, Standing standing) {
        me.require(isOffice() || standing == Standing.STAFF && memberships.isAdmin(me.id(), organisation, today()));
        organisations.find(organisation);
        Person person = persons.at("email", email);
        if (memberships.exists(id)) {
            return person.name();
        }
        Optional<Membership> open = memberships.open(person.id(), organisation);
        if (open.isPresent() && (open.get().standing() == standing || standing == Standing.STAFF)) {
            throw RuleBroken.at("email", "organisation.member-already", person.name());
        }
        open.ifPresentOrElse(membership -> membership.become(standing),
                () -> memberships.add(new Membership(id, person.id(), organisation, standing, today())));
        changes.record(me.actor(), "membership.added", "organisation " + organisation);
        return person.name();
    }

    /**
     * The person does not belong to the organisation any more, from today on. An admin of the organisation ends those of staff, the
     * office every one.
     *
     * @return the person's name
     */
    public String end(UUID organisation, UUID membership) {
        me.require(isOffice() || memberships.isAdmin(me.id(), organisation, today()));
        Membership found = memberships.find(membership);
        if (!found.organisation().equals(organisation)) {
            throw new NotFound("membership");
        }
        me.require(isOffice() || found.standing() == Standing.STAFF);
        found.end(today());
        changes.record(me.actor(), "membership.ended", "organisation " + organisation);
        return persons.find(found.person()).name();
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE) || me.is(Role.ADMIN);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
