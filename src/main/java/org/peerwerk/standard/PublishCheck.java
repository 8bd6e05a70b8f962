package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

/**
 * May this version be published? A pure function of what it says, what the version before said, and what people said about it (domain.md
 * section 2; I3, I4, I5, I16). Every reason is a sentence with the place where it is mended.
 */
public sealed interface PublishCheck {
    /** How long before its end a transition rule must be known (domain.md section 2, transition of running cohorts). */
    int MONTHS_OF_NOTICE = 6;

    record Ready(Basis.Consent basis) implements PublishCheck {
    }

    record Blocked(List<Reason> reasons) implements PublishCheck {
    }

    /** The steps to publication, in their order; each is done or has reasons. */
    enum Task {
        MODULES, HOURS, TEXTS, NOTE, KIND, MAPPING, TRANSITION, COMMENTS, EASY, CONSENT
    }

    /**
     * @param code   message key
     * @param params texts and numbers that fill its sentence
     * @param place  where it is mended; null for the version as a whole
     */
    record Reason(Task task, String code, List<Object> params, Place place) {
        static Reason of(Task task, String code, Object... params) {
            return new Reason(task, code, List.of(params), null);
        }

        Reason at(Place place) {
            return new Reason(task, code, params, place);
        }
    }

    /**
     * What is looked at.
     *
     * @param before     the published version before; null for a first version
     * @param flaws      what the importer would say of the version, were it files
     * @param unanswered where comments stand that nobody has answered
     * @param commented  commenting is over
     * @param checkers   how many people checked its easy texts
     */
    record Facts(WholeVersion before, WholeVersion now, List<Problem> flaws, EasyMarks marks, List<Place> unanswered, boolean commented,
            int checkers, ConsentRound round) {
    }

    static PublishCheck of(Facts facts, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        parts(facts.now(), reasons);
        facts.flaws().stream().filter(flaw -> !isSaidElsewhere(flaw)).forEach(flaw -> reasons.add(flaw(facts.now(), flaw)));
        Block.of(facts.now()).forEach(block -> texts(block, facts.marks(), reasons));
        changeNote(facts, today, reasons);
        if (!facts.commented()) {
            reasons.add(Reason.of(Task.COMMENTS, "publish.not-commented"));
        }
        facts.unanswered().stream().distinct().forEach(place -> reasons.add(Reason.of(Task.COMMENTS, "publish.unanswered",
                facts.unanswered().stream().filter(place::equals).count()).at(place)));
        reasons.addAll(facts.round().missing());
        return reasons.isEmpty() ? new Ready(facts.round().reached(facts.checkers())) : new Blocked(List.copyOf(reasons));
    }

    /** What a standard and a module have at least. */
    private static void parts(WholeVersion version, List<Reason> reasons) {
        if (version.modules().isEmpty()) {
            reasons.add(Reason.of(Task.MODULES, "publish.no-modules"));
        }
        if (version.content().rules().isEmpty()) {
            reasons.add(Reason.of(Task.MODULES, "publish.no-rules"));
        }
        for (ModuleContent module : version.modules()) {
            Place place = new Place(module.id(), "title");
            if (module.units().isEmpty()) {
                reasons.add(Reason.of(Task.MODULES, "publish.no-units").at(place));
            }
            if (module.outcomes().isEmpty()) {
                reasons.add(Reason.of(Task.MODULES, "publish.no-outcomes").at(place));
            }
        }
    }

    /** Missing texts, missing parts and the change note are told here in words of their own. */
    private static boolean isSaidElsewhere(Problem flaw) {
        return flaw.key().startsWith("changeNote") || flaw.code().equals("problem.text.blank")
                || flaw.code().equals("problem.list.too-short") && Set.of("modules", "rules", "units", "outcomes").contains(flaw.key());
    }

    private static Reason flaw(WholeVersion version, Problem flaw) {
        Place place = flaw.place(version);
        boolean ofHours = place == null && Set.of("contactUnits", "practiceHours").contains(flaw.key());
        return switch (flaw.code()) {
            // the importer names the file where it stands first; here there are none
            case "problem.id.twice" -> Reason.of(Task.MODULES, "publish.outcome-twice").at(place);
            case "problem.code.twice" -> Reason.of(Task.MODULES, "publish.code-twice", flaw.params().getFirst()).at(place);
            default -> new Reason(ofHours ? Task.HOURS : Task.MODULES, flaw.code(), List.copyOf(flaw.params()), place);
        };
    }

    private static void texts(Block block, EasyMarks marks, List<Reason> reasons) {
        for (Language language : Language.values()) {
            if (!block.text().has(language)) {
                reasons.add(Reason.of(Task.TEXTS, "publish.text-missing." + language.tag()).at(block.place()));
            }
        }
        List<String> unprintable = VersionPaper.unprintable(block.text());
        if (!unprintable.isEmpty()) {
            reasons.add(Reason.of(Task.TEXTS, "publish.unprintable", String.join(", ", unprintable)).at(block.place()));
        }
        if (block.text().has(Language.EASY)) {
            EasyMarks.Mark mark = marks.of(block);
            switch (mark.state()) {
                case CHECKED -> {
                    // two people understood these words
                }
                case SENT_BACK -> reasons.add(Reason.of(Task.EASY, "publish.sent-back", mark.sentBack()).at(block.place()));
                case DRAFT -> reasons.add(Reason.of(Task.EASY, "publish.not-checked", mark.understood(), EasyMarks.CHECKERS).at(block.place()));
            }
        }
    }

    /** Words, kind, mapping and transition; a first version has nothing to say here. */
    private static void changeNote(Facts facts, LocalDate today, List<Reason> reasons) {
        if (facts.before() == null) {
            return;
        }
        ChangeNote note = Objects.requireNonNull(facts.now().content().changeNote(), "a version that follows another has a change note");
        List<Difference> differences = Differences.between(facts.before(), facts.now());
        if (differences.isEmpty()) {
            reasons.add(Reason.of(Task.NOTE, "publish.nothing-changed"));
        }
        kind(facts, note, differences, reasons);
        int unmapped = OutcomeMapping.missing(facts.before(), facts.now(), note.mapping()).size();
        if (unmapped > 0) {
            reasons.add(Reason.of(Task.MAPPING, "publish.mapping-missing", unmapped));
        }
        if (note.kind() == ChangeNote.Kind.MAJOR && note.transitions().isEmpty()) {
            reasons.add(Reason.of(Task.TRANSITION, "publish.transition-missing"));
        }
        note.transitions().forEach(rule -> transition(rule, facts.now(), today, reasons));
    }

    private static void kind(Facts facts, ChangeNote note, List<Difference> differences, List<Reason> reasons) {
        if (note.kind() == null) {
            reasons.add(Reason.of(Task.KIND, "publish.kind-missing"));
            return;
        }
        ChangeNote.Kind demanded = Stream.of(Differences.demanded(differences), OutcomeMapping.demanded(note.mapping()))
                .max(ChangeNote.Kind::compareTo).orElseThrow();
        if (note.kind().compareTo(demanded) < 0) {
            reasons.add(Reason.of(Task.KIND, "publish.kind-too-small." + demanded.name().toLowerCase(java.util.Locale.ROOT)));
        }
        String is = facts.now().content().version();
        String wanted = facts.before().content().numberAfter(note.kind());
        if (!is.equals(wanted)) {
            reasons.add(Reason.of(Task.KIND, "publish.number", is, wanted));
        }
    }

    private static void transition(ChangeNote.Transition rule, WholeVersion now, LocalDate today, List<Reason> reasons) {
        Place place = new Place(null, Block.key(rule.way()));
        if (rule.way().hasEnd() && (rule.until() == null || rule.until().isBefore(today.plusMonths(MONTHS_OF_NOTICE)))) {
            reasons.add(Reason.of(Task.TRANSITION, "publish.transition-too-soon", MONTHS_OF_NOTICE).at(place));
        }
        if (rule.way() == ChangeNote.Way.DELTA
                && (rule.outcomes().isEmpty() || !now.outcomesById().keySet().containsAll(rule.outcomes()))) {
            reasons.add(Reason.of(Task.TRANSITION, "publish.delta-missing").at(place));
        }
    }

    default boolean isReady() {
        return this instanceof Ready;
    }

    /** Everything that is missing; empty when ready. */
    default List<Reason> missing() {
        return this instanceof Blocked blocked ? blocked.reasons() : List.of();
    }

    default List<Reason> missing(Task task) {
        return missing().stream().filter(reason -> reason.task() == task).toList();
    }

    /** @throws RuleBroken with the first thing that is missing beside this */
    default void requireBut(Task except) {
        refuse(missing().stream().filter(reason -> reason.task() != except).findFirst());
    }

    /** What the version will stand on. @throws RuleBroken with the first thing that is missing */
    default Basis.Consent consent() {
        refuse(missing().stream().findFirst());
        return ((Ready) this).basis();
    }

    private static void refuse(Optional<Reason> reason) {
        reason.ifPresent(first -> {
            throw new RuleBroken(first.code(), first.params().toArray());
        });
    }
}
