package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.peerwerk.people.OrganisationEnded;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;

/** An organisation ends: its courses that are not over go to the one that goes on with them. What was issued names the old one for ever. */
@ApplicationScoped
public class HandingOn {
    @Inject
    private Me me;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private Announcing announcing;
    @Inject
    private ChangeRepository changes;

    /** @throws RuleBroken at {@code successor} where courses need one who may run them */
    void on(@Observes OrganisationEnded end) {
        List<Cohort> left = cohorts.notOver(end.organisation(), end.today());
        if (left.isEmpty()) {
            return;
        }
        if (end.successor() == null) {
            throw RuleBroken.at("successor", "organisation.end.courses-left", left.size());
        }
        if (!organisations.mayRun(end.successor(), end.today())) {
            throw RuleBroken.at("successor", "organisation.end.successor-may-not-run");
        }
        for (Cohort cohort : left) {
            cohort.handOnTo(end.successor());
            announcing.handedOn(cohort);
            changes.record(me.actor(), "cohort.handed-on", "cohort " + cohort.id());
        }
    }
}
