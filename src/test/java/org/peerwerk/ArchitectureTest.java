package org.peerwerk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;
import org.peerwerk.web.Form;

/** The house rules of the architecture, as tests. Extend them; weakening one is a decision with an ADR. */
class ArchitectureTest {
    private static final String ROOT = "org.peerwerk.";
    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.peerwerk");

    /** Who may import whom. A feature's own sub-packages web and api also may import what the feature may, and {@code web}. */
    private static final Map<String, Set<String>> MATRIX = matrix();

    private static Map<String, Set<String>> matrix() {
        var matrix = new LinkedHashMap<String, Set<String>>();
        matrix.put("shared", Set.of());
        matrix.put("web", Set.of("shared"));
        matrix.put("outbox", Set.of("shared"));
        matrix.put("paper", Set.of("shared"));
        matrix.put("feedback", Set.of("shared"));
        matrix.put("people", Set.of("shared", "outbox"));
        matrix.put("accounts", Set.of("shared", "outbox", "paper", "people"));
        matrix.put("standard", Set.of("shared", "outbox", "paper", "people"));
        matrix.put("cohort", Set.of("shared", "outbox", "paper", "people", "standard"));
        matrix.put("assessment", Set.of("shared", "outbox", "paper", "people", "standard", "cohort"));
        matrix.put("certificate", Set.of("shared", "outbox", "paper", "people", "standard", "cohort", "assessment"));
        matrix.put("exchange", Set.of("shared", "outbox", "paper", "people", "accounts", "standard", "cohort", "assessment", "certificate"));
        return matrix;
    }

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_what_the_matrix_allows() {
        return MATRIX.entrySet().stream().flatMap(row -> {
            String feature = row.getKey();
            String[] own = Stream.concat(Stream.of(feature), row.getValue().stream())
                    .flatMap(name -> Stream.of(ROOT + name)).toArray(String[]::new);
            String[] withPages = Stream.concat(Stream.of(own), Stream.of(ROOT + feature + ".web", ROOT + feature + ".api", ROOT + "web"))
                    .toArray(String[]::new);
            return Stream.of(
                    DynamicTest.dynamicTest(feature, () -> onlyOurs(resideInAPackage(ROOT + feature), own)),
                    DynamicTest.dynamicTest(feature + ".web and .api",
                            () -> onlyOurs(resideInAnyPackage(ROOT + feature + ".web", ROOT + feature + ".api"), withPages)));
        });
    }

    private static void onlyOurs(com.tngtech.archunit.base.DescribedPredicate<JavaClass> who, String... allowed) {
        classes().that(who).should().onlyDependOnClassesThat(
                com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.peerwerk.."))
                        .or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void only_repositories_talk_to_the_entity_manager() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .check(CODE);
    }

    @Test
    void transactions_begin_only_in_use_cases() {
        noClasses().that().areNotAnnotatedWith(UseCases.class).and().doNotHaveFullyQualifiedName(UseCases.class.getName())
                .should().beAnnotatedWith(Transactional.class).check(CODE);
        noMethods().should().beAnnotatedWith(Transactional.class).check(CODE);
    }

    @Test
    void every_use_case_asks_for_permission_or_is_public() {
        methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(UseCases.class)
                .should(new ArchCondition<>("ask Me or Actor, or be @Public") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asks = method.getMethodCallsFromSelf().stream().anyMatch(call ->
                                (call.getTargetOwner().isEquivalentTo(Me.class) || call.getTargetOwner().isEquivalentTo(Actor.class))
                                        && call.getName().startsWith("require"));
                        events.add(new SimpleConditionEvent(method, asks || method.isAnnotatedWith(Public.class),
                                method.getFullName() + " has no permission line"));
                    }
                }).check(CODE);
    }

    @Test
    void rest_stays_at_the_edge() {
        noClasses().that().resideOutsideOfPackages(ROOT + "web", ROOT + "*.web", ROOT + "*.api", ROOT + "home", ROOT + "accounts")
                .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..").check(CODE);
    }

    @Test
    void templates_are_rendered_only_by_pages() {
        noClasses().that().resideOutsideOfPackages(ROOT + "web", ROOT + "*.web", ROOT + "home", "gg.jte..")
                .should().dependOnClassesThat().resideInAPackage("gg.jte..").check(CODE);
    }

    @Test
    void only_paper_knows_the_pdf_library() {
        noClasses().that().resideOutsideOfPackage(ROOT + "paper").should().dependOnClassesThat().resideInAPackage("org.openpdf..")
                .check(CODE);
    }

    @Test
    void one_class_knows_the_web_server_and_one_the_login_server() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + "web.LoginLanguage").should().dependOnClassesThat().resideInAPackage("io.undertow..")
                .check(CODE);
        noClasses().that().haveNameNotMatching(".*\\.accounts\\.LoginServer(\\$.*)?").should().dependOnClassesThat().resideInAPackage("org.keycloak..")
                .check(CODE);
    }

    @Test
    void time_and_chance_come_from_shared() {
        for (Class<?> moment : List.of(LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class)) {
            noClasses().that().resideOutsideOfPackage(ROOT + "shared").should().callMethod(moment, "now").check(CODE);
        }
        noClasses().that().resideOutsideOfPackage(ROOT + "shared").should().callMethod(UUID.class, "randomUUID").check(CODE);
    }

    @Test
    void an_entity_has_intents_and_no_setters() {
        noMethods().that().arePublic().and().areDeclaredInClassesThat(are(com.tngtech.archunit.core.domain.properties.CanBeAnnotated
                .Predicates.annotatedWith(Entity.class))).should().haveNameMatching("set[A-Z].*").check(CODE);
    }

    /** A refused form stands at the address it was sent to: a change of language there asks for the page again. */
    @Test
    void every_address_a_form_of_the_standards_is_sent_to_can_be_asked_for() {
        methods().that().areAnnotatedWith(POST.class).and().areDeclaredInClassesThat().resideInAPackage(ROOT + "standard.web")
                .should(new ArchCondition<>("have a GET beside it") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asked = method.getOwner().getMethods().stream()
                                .anyMatch(other -> other.isAnnotatedWith(GET.class) && path(other).equals(path(method)));
                        events.add(new SimpleConditionEvent(method, asked, method.getFullName() + " has no GET at its address"));
                    }
                }).check(CODE);
    }

    private static Optional<String> path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value);
    }

    @Test
    void every_post_of_a_page_takes_a_form_and_so_its_token() {
        methods().that().areAnnotatedWith(POST.class).and().areDeclaredInClassesThat().resideInAnyPackage(ROOT + "*.web", ROOT + "home")
                .should(new ArchCondition<>("take a Form") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(method,
                                method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Form.class)),
                                method.getFullName() + " takes no Form"));
                    }
                }).allowEmptyShould(true).check(CODE);
    }
}
