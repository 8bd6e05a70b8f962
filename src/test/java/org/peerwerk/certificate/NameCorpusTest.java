package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peerwerk.paper.Pdf;
import org.peerwerk.shared.Language;

/** Names as hostile as chance makes them: each is printed with every letter, or refused by naming what cannot be printed. */
@Tag("slow")
class NameCorpusTest {
    private static final int NAMES = 300;
    /** First and last code point of the blocks that names come from, and of some that they do not. */
    private static final int[][] BLOCKS = {{'A', 'z'}, {0xC0, 0x17F}, {0x1E00, 0x1EFF}, {0x370, 0x3FF}, {0x400, 0x4FF}, {0x300, 0x36F},
            {0x5D0, 0x5EA}, {0x620, 0x64A}, {0x900, 0x97F}, {0x4E00, 0x4FFF}, {0x1F600, 0x1F64F}, {0x200B, 0x202E}, {' ', '/'}};

    @Test
    void no_letter_of_a_name_is_lost_in_silence() throws Exception {
        var chance = new Random(20261122);
        int printed = 0;
        for (int i = 0; i < NAMES; i++) {
            String name = name(chance);
            CertificateContent content = Certificates.of(name);
            List<String> missing = CertificatePaper.unprintable(content);
            if (missing.isEmpty()) {
                byte[] pdf = CertificatePaper.draw(content, Language.DE);
                if (name.codePoints().allMatch(c -> c < 0x590)) {
                    assertEquals("", lost(name, Pdf.text(pdf)), name);
                }
                printed++;
            } else {
                assertTrue(missing.stream().allMatch(sentence -> sentence.contains("U+")), missing.toString());
            }
        }
        assertFalse(printed < NAMES / 20, "the corpus must hold names that can be printed, not " + printed);
    }

    /** Half of the names stay in one block, so that some can be printed. */
    private static String name(Random chance) {
        var name = new StringBuilder("N");
        int[] home = BLOCKS[chance.nextInt(BLOCKS.length)];
        for (int i = 0; i < 12; i++) {
            int[] block = i % 2 == 0 || chance.nextBoolean() ? home : BLOCKS[chance.nextInt(3)];
            name.appendCodePoint(block[0] + chance.nextInt(block[1] - block[0] + 1));
        }
        return name.append('n').toString();
    }

    /** Letters of the name that the text of the paper has not. */
    private static String lost(String name, String text) {
        String paper = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().filter(Character::isLetter)
                .filter(letter -> paper.indexOf(letter) < 0).mapToObj(Character::toString).distinct().reduce("", String::concat);
    }
}
