package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;

/** Whatever somebody uploads: it is told what is wrong, nothing of it can begin, and reading it needs no more memory than a good file. */
class HostileFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 3);
    /** In bytes: what one reading may take from the heap in all, most of which is free again at once. The largest file has 9 MB. */
    private static final long MOST_ALLOCATED = 400L * 1_048_576;
    /** Characters that are held of all lines together. */
    private static final long MOST_HELD = PeopleFile.MOST_LINES * 4L * PeopleFile.LONGEST_CELL;

    @TestFactory
    Stream<DynamicTest> one_of_each_kind() {
        return tests(0, 20);
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> two_hundred() {
        return tests(20, 220);
    }

    private static Stream<DynamicTest> tests(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> DynamicTest.dynamicTest(number + ": " + HostileFile.number(number).what(),
                () -> is_refused_in_words(HostileFile.number(number))));
    }

    private static void is_refused_in_words(HostileFile hostile) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        PeopleFile file = PeopleFile.read(hostile.bytes());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST_ALLOCATED, () -> allocated / 1_048_576 + " MB for " + hostile);
        assertTrue(file.lines().size() <= PeopleFile.MOST_LINES);
        assertTrue(file.lines().stream().mapToLong(line -> line.name().length() + line.email().length() + line.site().length()).sum() <= MOST_HELD);

        Preview preview = Preview.of(file, new Roster(new UUID(0, 1), List.of(), List.of(), List.of()), true, TODAY);
        List<Fault> faults = Stream.concat(preview.faults().stream(), preview.rows().stream().flatMap(row -> row.faults().stream())).toList();
        assertFalse(faults.isEmpty(), hostile::toString);
        assertTrue(faults.size() <= 8 * PeopleFile.MOST_LINES);
        for (Fault fault : faults) {
            for (Language language : Language.values()) {
                String sentence = Texts.text(language, fault.code(), fault.params().stream().map(String::valueOf).toArray());
                assertFalse(sentence.contains("{0}"), sentence);
                assertTrue(sentence.length() < 500, sentence);
                assertTrue(sentence.codePoints().noneMatch(Character::isISOControl), sentence);
            }
        }
        assertFalse(preview.isGood(), hostile::toString);
        var upload = new PeopleImport(new UUID(0, 2), new UUID(0, 1), new UUID(0, 3), "x.csv", hostile.bytes(),
                OffsetDateTime.of(2027, 5, 3, 9, 0, 0, 0, ZoneOffset.UTC));
        assertThrows(RuleBroken.class, () -> upload.begin(preview, true));
        assertEquals(PeopleImport.State.UPLOADED, upload.row().state());
    }
}
