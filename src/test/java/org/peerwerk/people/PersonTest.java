package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.RuleBroken;

class PersonTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @Test
    void a_name_keeps_umlauts_quotes_and_other_scripts_and_loses_only_spare_spaces() {
        assertEquals("Zoë  O’Brien-Müller".replace("  ", " "), person(" Zoë  O’Brien-Müller ").name());
        assertEquals("أمل حداد", person("أمل حداد").name());
        assertEquals("<b>\"Max\"</b>", person("<b>\"Max\"</b>").name());
    }

    @Test
    void nobody_is_called_nothing() {
        var person = person("Sabine Staack");
        assertEquals("name", assertThrows(RuleBroken.class, () -> person.rename("  ", "Sabine")).field());
        assertEquals("greeting", assertThrows(RuleBroken.class, () -> person.rename("Sabine Staack", "")).field());
    }

    @Test
    void a_name_longer_than_a_certificate_can_carry_is_refused() {
        var person = person("Sabine Staack");
        assertThrows(RuleBroken.class, () -> person.rename("x".repeat(Person.LONGEST_NAME + 1), "x"));
        person.rename("x".repeat(Person.LONGEST_NAME), "x");
        assertEquals(Person.LONGEST_NAME, person.name().length());
    }

    @Test
    void a_login_never_fails_because_of_a_name() {
        assertEquals("login-1", Welcoming.fitting(null, "login-1"));
        assertEquals("login-1", Welcoming.fitting(" ", "login-1"));
        String cut = Welcoming.fitting("😀".repeat(200), "login-1");
        assertEquals(Person.LONGEST_NAME, cut.codePointCount(0, cut.length()));
        assertEquals(cut, person(cut).name());
    }

    @Test
    void the_address_follows_the_login_server_unless_it_knows_none() {
        var person = person("Sabine Staack");
        person.reachAt("new@example.org");
        assertEquals("new@example.org", person.email());
        person.reachAt(null);
        assertEquals("new@example.org", person.email());
    }

    @Test
    void who_has_everything_erased_is_a_number_without_a_name() {
        var person = person("Sabine Staack");
        person.logInAs("sabine-10000");
        person.forget();
        assertEquals(Person.NOBODY, person.name());
        assertEquals(Person.NOBODY, person.greeting());
        assertNull(person.email());
        assertNull(person.userName());
        assertFalse(person.login().contains("login-1"), "nobody finds it by the login again");
    }

    @Test
    void data_are_only_kept_from_the_first_day_on_until_the_person_wants_them_used_again() {
        var person = person("Sabine Staack");
        LocalDate today = NOW.toLocalDate();
        person.restrict(today);
        person.restrict(today.plusDays(3));
        assertEquals(today, person.restrictedOn());
        person.release();
        assertNull(person.restrictedOn());
    }

    private static Person person(String name) {
        return new Person(new UUID(0, 1), "login-1", name, "Sabine", "old@example.org", NOW);
    }
}
