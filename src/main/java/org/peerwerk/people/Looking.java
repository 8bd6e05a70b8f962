package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.peerwerk.people.LookRepository.LookRow;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;

/** A person sees who opened what they had told in confidence. */
@UseCases
public class Looking {
    /** More than anybody reads. */
    public static final int MOST = 500;

    @Inject
    private Me me;
    @Inject
    private LookRepository looks;
    @Inject
    private Clock clock;

    /** Of the last {@link Look#DAYS} days, the latest first, at most {@link #MOST}. */
    public List<LookRow> mine() {
        me.requireLogin();
        return looks.at(me.id(), OffsetDateTime.now(clock).minusDays(Look.DAYS), MOST);
    }
}
