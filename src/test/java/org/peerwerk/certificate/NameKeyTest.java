package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Jürgen Müller | Juergen Mueller",
            "Jürgen Müller | Jurgen Muller",
            "Jürgen Müller | JÜRGEN MÜLLER",
            "Jürgen Müller | Müller, Jürgen",
            "Jürgen Müller |   jürgen    müller ",
            "Jörg Groß | Joerg Gross",
            "JÖRG GROẞ | Jörg Groß",
            "Elif Özdemir | Oezdemir Elif",
            "Işık Çağlar | Isik Caglar",
            "İpek Şahin | ipek sahin",
            "Patrick O’Connor | Patrick O'Connor",
            "Patrick O’Connor | PATRICK OCONNOR",
            "Patrick O’Connor | O Connor Patrick",
            "Anna-Lena Weiß | Anna Lena Weiss",
            "Anna-Lena Weiß | Annalena Weiss",
            "Anna-Lena Weiß | Lena Anna Weiß",
            "Anna-Lena Weiß | Weiß, Annalena",
            "Anna-Elena Bäer | Annaelena Baeer",
            "Maria Elena Bäer | baer mariaelena",
            "Jan van der Berg | Jan Vanderberg",
            "Jan van der Berg | Berg, Jan van der",
            "Jan van der Berg | van der Berg Jan",
            "Vanderberg Jan | jan van der berg",
            "Nguyễn Thị Minh Khai | Nguyen Thi Minh Khai",
            "Nguyễn Thị Minh Khai | Minh Khai Nguyễn Thị",
            "Søren Ångström | Soeren Angstrom",
            "Łukasz Wałęsa | Lukasz Walesa",
            "Đorđe Æsir Œuvrard | Dorde Aesir Oeuvrard",
            "José María Ñíguez | Jose Maria Niguez",
            "Γιώργος Παπαδόπουλος | ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ",
            "Фёдор Чайковский | Чайковский Федор",
            "محمد عبد الرحمن | عبد الرحمن محمد",
            "مُحَمَّد | محمد",
            "שָׁלוֹם כהן | כהן שלום",
            "ﬁnn Ǆ | Finn DŽ",
            "Aue Bauer | aue bauer",
    })
    void a_name_fits_however_it_is_typed(String onPaper, String typed) {
        assertTrue(NameKey.of(onPaper).fits(NameKey.of(typed)));
        assertTrue(NameKey.of(typed).fits(NameKey.of(onPaper)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Jürgen Müller | Jürgen Möller",
            "Jürgen Müller | Müller",
            "Jürgen Müller | Jürgen Müller Müller",
            "Jürgen Müller | J. Müller",
            "Nora Weber | Arno Weber",
            "Alina Weber | Liana Weber",
            "Jan Berg | Jane Berg",
            "Anna Lena | Anna",
            "Anna Anna Lena | Anna Lena Lena",
            "Peter Meier | Peter Maier",
            "Eva Lo | Va Lo",
            "محمد | احمد",
            "Kim Lee | 김 리",
    })
    void another_name_does_not_fit(String onPaper, String typed) {
        assertFalse(NameKey.of(onPaper).fits(NameKey.of(typed)));
        assertFalse(NameKey.of(typed).fits(NameKey.of(onPaper)));
    }

    @Test
    void these_false_matches_are_known_and_borne() {
        assertTrue(NameKey.of("Michael Stein").fits(NameKey.of("Michal Stein")));
        assertTrue(NameKey.of("Manuel").fits(NameKey.of("Manul")));
    }

    @Test
    void nothing_fits_a_name_without_letters_not_even_itself() {
        assertFalse(NameKey.of("").fits(NameKey.of("")));
        assertFalse(NameKey.of("?!").fits(NameKey.of("?!")));
        assertTrue(NameKey.of(" - ’ ").isEmpty());
    }

    @Test
    void invisible_characters_do_not_matter() {
        assertTrue(NameKey.of("Anna\u200d\u202e Meier\u00ad").fits(NameKey.of("Anna Meier")));
        assertEquals("anna meir", NameKey.of("Anna\u00a0Meier").value().replace("meier", "meir"));
    }

    @Test
    void very_long_names_are_compared_quickly_and_right() {
        String parts = IntStream.range(0, 60).mapToObj(i -> "ab".repeat(1 + i % 3)).collect(Collectors.joining(" "));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertTrue(NameKey.of(parts).fits(NameKey.of(parts)));
            assertFalse(NameKey.of(parts).fits(NameKey.of(parts.replaceFirst("ab", "ba"))));
            assertFalse(NameKey.of("x".repeat(500_000)).fits(NameKey.of("x".repeat(499_999) + "y")));
            String twelve = "ab aba abaa ba baa bab abb bba aab aba ab abab";
            assertFalse(NameKey.of(twelve).fits(NameKey.of(new StringBuilder(twelve.replace(" ", "")).reverse().toString())));
        });
    }

    @Test
    void a_key_does_not_show_itself_in_a_log() {
        assertEquals("NameKey[…]", NameKey.of("Jürgen Müller").toString());
    }
}
