package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** What an organisation has signed: the undertakings without which it runs no course, and the agreement on personal data. */
@UseCases
public class Pledging {
    @Inject
    private Me me;
    @Inject
    private OrganisationRights rights;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * Everything that it has signed or still has to sign.
     *
     * @param unsigned  without these it runs no course
     * @param agreement the latest step first
     * @param maySign   the reader signs for it, or enters a signature on paper
     * @param office    the reader enters steps of the agreement
     */
    public record Signed(OrganisationRow organisation, Set<Undertaking> unsigned, List<Pledge> pledges, List<AgreementStep> agreement,
            boolean maySign, boolean office) {
    }

    public Signed of(UUID organisation) {
        me.requireLogin();
        rights.requireSees(organisation);
        Organisation found = organisations.find(organisation);
        List<Pledge> pledges = organisations.pledges(organisation);
        boolean manages = rights.mayManage(organisation);
        return new Signed(found.row(), found.unsigned(pledges, today()), pledges, manages ? organisations.agreement(organisation) : List.of(),
                found.goesOn() && manages, found.goesOn() && rights.isOffice());
    }

    /** The same for a page that only whoever manages the organisation sees. */
    public Signed requireManaged(UUID organisation) {
        me.require(rights.mayManage(organisation));
        return of(organisation);
    }

    /**
     * An admin of the organisation signs the words of today.
     *
     * @param number the words that were read
     * @throws RuleBroken where other words have come into force meanwhile
     */
    public void sign(UUID organisation, Undertaking undertaking, int number) {
        me.require(rights.isAdmin(organisation));
        sign(organisation, undertaking, number, persons.find(me.id()).name(), today());
    }

    /** The office enters that somebody has signed on paper. @throws RuleBroken at {@code signedOn} where the day is still to come */
    public void enter(UUID organisation, Undertaking undertaking, int number, String signer, LocalDate signedOn) {
        me.require(rights.isOffice());
        if (signedOn.isAfter(today())) {
            throw RuleBroken.at("signedOn", "form.in-future");
        }
        sign(organisation, undertaking, number, signer, signedOn);
    }

    private void sign(UUID organisation, Undertaking undertaking, int number, String signer, LocalDate signedOn) {
        organisations.find(organisation).requireGoingOn();
        if (undertaking.on(today()).number() != number) {
            throw new RuleBroken("undertaking.new-words");
        }
        if (organisations.pledges(organisation).stream().anyMatch(pledge -> pledge.isFor(undertaking, number))) {
            return;
        }
        organisations.add(new Pledge(organisation, undertaking, number, signer, signedOn, me.id()));
        changes.record(me.actor(), "undertaking.signed", "organisation " + organisation, undertaking.word() + " " + number);
    }

    /**
     * The office enters a step of the agreement on personal data.
     *
     * @param id the form's own, so that a form sent twice enters one step
     * @throws RuleBroken at {@code day} where the day is still to come
     */
    public void agree(UUID id, UUID organisation, AgreementStep.Kind kind, AgreementStep.State state, LocalDate day) {
        me.require(rights.isOffice());
        organisations.find(organisation);
        if (day.isAfter(today())) {
            throw RuleBroken.at("day", "form.in-future");
        }
        organisations.add(new AgreementStep(id, organisation, kind, state, day, me.id(), OffsetDateTime.now(clock)), id);
        changes.record(me.actor(), "agreement.step", "organisation " + organisation);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
