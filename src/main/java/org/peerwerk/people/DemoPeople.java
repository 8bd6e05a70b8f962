package org.peerwerk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.peerwerk.shared.Json;

/**
 * The invented people behind the demo accounts of the development realm, from {@code demo/people.json}. Their logins are the user ids
 * that the realm's file fixes.
 *
 * @param standards slugs of the standards their permissions are for
 */
record DemoPeople(List<DemoPerson> persons, List<DemoOrganisation> organisations, List<String> standards) {

    record DemoPerson(String login, String name, String greeting, String email, Set<Purpose> consents, List<DemoMembership> memberships,
            List<DemoPermission> may) {
        DemoPerson {
            consents = consents == null ? Set.of() : consents;
            memberships = memberships == null ? List.of() : memberships;
            may = may == null ? List.of() : may;
        }
    }

    /** @param signed has signed every undertaking, so that it can run courses */
    record DemoOrganisation(String name, String legalForm, String place, OrganisationKind kind, boolean runs, boolean sends, boolean signed) {
    }

    /** @param organisation its name */
    record DemoMembership(String organisation, Standing standing) {
    }

    record DemoPermission(Activity activity, Capacity capacity) {
    }

    static DemoPeople load() {
        try (InputStream file = DemoPeople.class.getResourceAsStream("/demo/people.json")) {
            return Json.MAPPER.readValue(file, DemoPeople.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
