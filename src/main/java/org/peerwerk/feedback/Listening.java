package org.peerwerk.feedback;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Pace;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * Readers say how a page was; the office reads it. Nothing is recorded in the audit, because the audit names people. Whoever floods us is
 * held up together with everybody else: to tell them apart we would have to know who it is.
 */
@UseCases
public class Listening {
    /** As many presses a minute, of all readers of this node together. */
    private static final int A_MINUTE = 60;
    private static final String ALL = "all";
    private static final int MOST_LINES = 200;

    private final Pace pace = new Pace(A_MINUTE, 1);
    @Inject
    private Me me;
    @Inject
    private RemarkRepository remarks;
    @Inject
    private Clock clock;

    /** @param lines the newest 200 */
    public record Heard(List<RemarkRepository.Count> counts, List<RemarkRepository.Line> lines) {
    }

    /**
     * Somebody pressed a face.
     *
     * @param id   the form's own, so that a form sent twice counts once
     * @param page kind of the page
     * @throws RuleBroken where too many people press at once
     */
    @Public
    public void hear(UUID id, String page, Language language, Face face) {
        if (remarks.exists(id)) {
            return;
        }
        if (pace.take(ALL, clock.millis()) > 0) {
            throw new RuleBroken("feedback.too-many");
        }
        remarks.add(new Remark(id, page, language, face, today()));
    }

    /**
     * The remark that somebody has just made; whoever knows its id made it.
     *
     * @throws NotFound where there is none
     */
    @Public
    public Remark made(UUID id) {
        return remarks.find(id);
    }

    /**
     * Adds a line to it.
     *
     * @throws NotFound   where there is no such remark
     * @throws RuleBroken where too many people write at once, or as {@link Remark#add} does
     */
    @Public
    public void add(UUID id, String line) {
        Remark remark = remarks.find(id);
        if (pace.take(ALL, clock.millis()) > 0) {
            throw new RuleBroken("feedback.too-many");
        }
        remark.add(line, today());
    }

    public Heard heard() {
        me.require(Role.OFFICE);
        return new Heard(remarks.counts(), remarks.lines(MOST_LINES));
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
