package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

class LoginServerTest {
    private static final OffsetDateTime ASKED = OffsetDateTime.of(2027, 5, 3, 10, 0, 0, 0, ZoneOffset.UTC);

    private static boolean wasThereBefore(OffsetDateTime made) {
        var user = new UserRepresentation();
        user.setCreatedTimestamp(made.toInstant().toEpochMilli());
        return LoginServer.wasThereBefore(user, ASKED);
    }

    @Test
    void an_account_from_before_the_invitation_is_somebody_elses_and_one_that_an_attempt_has_left_is_not() {
        assertTrue(wasThereBefore(ASKED.minusMonths(7)));
        assertTrue(LoginServer.wasThereBefore(new UserRepresentation(), ASKED), "nobody knows since when");
        assertFalse(wasThereBefore(ASKED.plusDays(3)), "tried again after days");
        assertFalse(wasThereBefore(ASKED.minusHours(1)), "a clock that is slow");
    }
}
