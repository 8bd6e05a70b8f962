package org.peerwerk.standard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peerwerk.shared.Language;

/** Which easy texts of a version somebody can check next. A pure function. */
final class EasyTexts {
    private EasyTexts() {
    }

    /**
     * Those that are not checked yet and were not sent back, that the person neither wrote nor gave a verdict on; first those that fewest
     * others have in hand. As many as one package holds.
     *
     * @param blocks  in the order of reading
     * @param notMine texts the person wrote or has checked
     * @param inHand  how many open packages hold a text
     */
    static List<Block> next(List<Block> blocks, EasyMarks marks, Set<EasyMarks.Key> notMine, Map<EasyMarks.Key, Long> inHand) {
        return waiting(blocks, marks).stream().filter(block -> !notMine.contains(marks.key(block)))
                .sorted(Comparator.comparingLong(block -> marks.of(block).understood() + inHand.getOrDefault(marks.key(block), 0L)))
                .limit(CheckPackage.LARGEST).toList();
    }

    /**
     * What somebody does not answer for alone: what they wrote or have checked, and what they read in a group, where the answer counts at
     * once. So nobody ever has two packages that ask for the same words.
     *
     * @param open packages of this person that are not handed in
     */
    static Set<EasyMarks.Key> knownElsewhere(Set<EasyMarks.Key> notMine, List<CheckPackage> open) {
        var known = new HashSet<>(notMine);
        open.stream().filter(CheckPackage::isInGroup).flatMap(one -> one.texts().stream()).map(CheckPackage.Text::key).forEach(known::add);
        return known;
    }

    /** Those that still need somebody to check them; the same words at the same kind of place once. */
    static List<Block> waiting(List<Block> blocks, EasyMarks marks) {
        var once = new HashSet<EasyMarks.Key>();
        return blocks.stream().filter(block -> block.text().has(Language.EASY) && marks.of(block).state() == EasyMarks.State.DRAFT
                && once.add(marks.key(block))).toList();
    }
}
