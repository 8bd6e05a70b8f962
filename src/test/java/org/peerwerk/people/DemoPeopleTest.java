package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.DemoPeople.DemoPerson;
import org.peerwerk.shared.Json;

class DemoPeopleTest {
    private static final DemoPeople DEMO = DemoPeople.load();

    @Test
    void the_demo_knows_exactly_the_accounts_of_the_development_realm_by_the_same_names() throws IOException {
        JsonNode users = Json.MAPPER.readTree(Path.of("docker/keycloak/peerwerk-development-realm.json").toFile()).path("users");
        var accounts = new TreeMap<String, String>();
        users.forEach(user -> {
            // the application's own account is nobody's
            if (!user.has("serviceAccountClientId")) {
                accounts.put(user.path("id").asText(),
                        user.path("firstName").asText() + " " + user.path("lastName").asText() + ", " + user.path("email").asText());
            }
        });
        Map<String, String> persons = DEMO.persons().stream()
                .collect(Collectors.toMap(DemoPerson::login, person -> person.name() + ", " + person.email()));
        assertEquals(accounts, new TreeMap<>(persons));
    }

    @Test
    void who_may_do_something_as_a_peer_has_said_yes_to_that() {
        for (DemoPerson person : DEMO.persons()) {
            boolean asPeer = person.may().stream().anyMatch(permission -> permission.capacity() == Capacity.PEER);
            assertTrue(!asPeer || person.consents().contains(Purpose.PEER), person.name());
        }
    }

    @Test
    void every_membership_is_in_an_organisation_of_the_demo() {
        Set<String> names = DEMO.organisations().stream().map(DemoPeople.DemoOrganisation::name).collect(Collectors.toSet());
        DEMO.persons().stream().flatMap(person -> person.memberships().stream())
                .forEach(membership -> assertTrue(names.contains(membership.organisation()), membership.organisation()));
    }
}
