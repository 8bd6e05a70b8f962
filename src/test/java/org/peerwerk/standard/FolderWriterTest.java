package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported and imported again says the same to the last letter, and has the same hash. */
class FolderWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"peer-supporter", "train-the-trainer"})
    void each_shipped_standard_comes_back_as_it_was(String name) {
        PublishedVersion version = Shipped.version(name);
        assertEquals(version.hash(), again(version.whole(), Map.of()).hash());
    }

    @Test
    void a_version_with_change_note_comes_back_as_it_was() {
        assertEquals(Versions.next().hash(), again(own(Versions.next()), Map.of()).hash());
    }

    @Test
    void fifty_generated_standards_come_back_as_they_were() {
        comeBack(0, 50);
    }

    @Test
    @Tag("slow")
    void a_thousand_generated_standards_come_back_as_they_were() {
        comeBack(50, 1050);
    }

    private static void comeBack(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            WholeVersion version = Generated.standard(seed);
            WholeVersion again = again(version, Generated.files(version));
            long number = seed;
            assertEquals(version, again, () -> "seed " + number);
            assertEquals(version.hash(), again.hash(), () -> "seed " + number);
        }
    }

    private static WholeVersion own(WholeVersion version) {
        return version;
    }

    private static WholeVersion again(WholeVersion version, Map<String, byte[]> files) {
        StandardFolder folder = FolderWriter.write(version, files);
        StandardFolder.Checked checked = folder.check();
        assertEquals(List.of(), checked instanceof StandardFolder.Checked.Faulty faulty ? faulty.problems() : List.of());
        var sound = assertInstanceOf(StandardFolder.Checked.Sound.class, checked);
        return new WholeVersion(sound.content(), sound.modules());
    }
}
