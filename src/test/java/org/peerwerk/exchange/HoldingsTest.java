package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.PersonalData.Term;
import org.peerwerk.shared.PersonalData.Viewer;
import org.peerwerk.shared.Texts;

/** What the features say they hold. */
public class HoldingsTest {
    /** From the bottom up: a package may refer to those before it. */
    private static final List<String> UPWARDS = List.of("shared", "people", "standard", "cohort", "assessment", "certificate", "exchange");
    private static final List<PersonalData> FEATURES = features();

    /** Read from the classes: a new feature is known without being told. */
    private static List<PersonalData> features() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.peerwerk").stream()
                .filter(type -> type.isAssignableTo(PersonalData.class) && !type.isInterface()).map(HoldingsTest::made)
                .sorted(Comparator.comparing(PersonalData::height)).toList();
    }

    private static PersonalData made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PersonalData) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    /** Every kind that any feature holds. */
    public static List<Kind> kinds() {
        return FEATURES.stream().flatMap(feature -> feature.kinds().stream()).toList();
    }

    /** Columns that some feature answers for. */
    public static Set<String> columns() {
        var columns = new TreeSet<String>();
        kinds().forEach(kind -> columns.addAll(kind.columns()));
        return columns;
    }

    @Test
    void no_kind_has_the_name_of_another_and_no_column_two_who_answer_for_it() {
        var words = new ArrayList<String>(kinds().stream().map(Kind::word).toList());
        var columns = new ArrayList<String>(kinds().stream().flatMap(kind -> kind.columns().stream()).toList());
        assertEquals(words.size(), new HashSet<>(words).size(), words.toString());
        assertEquals(columns.size(), new HashSet<>(columns).size(), columns.toString());
    }

    @Test
    void what_refers_is_erased_before_what_it_refers_to() {
        List<String> packages = FEATURES.stream().map(feature -> feature.getClass().getPackageName().replace("org.peerwerk.", ""))
                .filter(UPWARDS::contains).distinct().toList();
        assertEquals(UPWARDS, packages);
    }

    /** Everything that ends by itself. */
    public static List<Term> terms() {
        return FEATURES.stream().flatMap(feature -> feature.terms().stream()).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_ends_by_itself_is_said_once_with_the_day_its_time_runs_from(Language language) {
        List<String> words = terms().stream().map(Term::word).toList();
        assertEquals(words.size(), new HashSet<>(words).size(), words.toString());
        for (String word : words) {
            assertTrue(Texts.has(language, "retention." + word) && Texts.has(language, "retention." + word + ".from"), word);
        }
    }

    @Test
    void what_ends_by_itself_and_what_the_record_says_of_it_are_the_same() {
        assertEquals(new HashSet<>(terms()), kinds().stream().flatMap(kind -> kind.terms().stream()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Errand.class)
    void what_an_errand_opens_says_that_whoever_helps_sees_it(Errand errand) {
        List<String> opened = switch (errand) {
            case APPLICATION -> List.of("applications", "application-texts");
            case COMMENT -> List.of("comments");
            case COURSE -> List.of("courses", "attendance", "practice");
            case CHANNEL -> List.of("preferences", "account");
            case DATA -> List.of("requests");
        };
        assertEquals(opened.size(), kinds().stream().filter(kind -> opened.contains(kind.word()) && kind.seenBy().contains(Viewer.ASSISTANT)).count());
    }

    @Test
    void what_a_sending_organisation_sees_its_network_sees() {
        assertEquals(Set.of("applications", "courses", "attendance"), kinds().stream().filter(kind -> kind.seenBy().contains(Viewer.NETWORK))
                .map(Kind::word).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_has_a_name_and_a_purpose_and_ends_by_itself_or_says_why_it_stays(Language language) {
        for (Kind kind : kinds()) {
            for (String key : List.of("data." + kind.word(), "data." + kind.word() + ".purpose", "data.kept." + kind.stays(), "record.kept." + kind.stays(),
                    kind.ends() ? "retention." + kind.terms().getFirst().word() : "record.why." + kind.word())) {
                assertTrue(Texts.has(language, key), key);
            }
            kind.seenBy().forEach(viewer -> assertTrue(Texts.has(language, "data.viewer." + viewer.word()), viewer.word()));
        }
    }
}
