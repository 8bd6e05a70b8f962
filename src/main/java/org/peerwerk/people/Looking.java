package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;

/** A person sees who opened what they had told in confidence. */
@UseCases
public class Looking {
    /** More than anybody reads. */
    public static final int MOST = 5000;

    @Inject
    private Me me;
    @Inject
    private LookRepository looks;
    @Inject
    private Clock clock;

    /** What one person opened on one day. @param times how often */
    public record Opened(LocalDate day, String name, Look.What what, String about, long times) {
    }

    /** Of the last {@link Look#DAYS} days, the latest first, as of {@link #MOST} looks. */
    public List<Opened> mine() {
        me.requireLogin();
        return looks.at(me.id(), OffsetDateTime.now(clock).minusDays(Look.DAYS), MOST).stream()
                .collect(Collectors.groupingBy(look -> new Opened(look.at().atZoneSameInstant(Chance.ZONE).toLocalDate(), look.name(), look.what(),
                        look.about(), 0), LinkedHashMap::new, Collectors.counting()))
                .entrySet().stream().map(one -> new Opened(one.getKey().day(), one.getKey().name(), one.getKey().what(), one.getKey().about(), one.getValue()))
                .toList();
    }
}
