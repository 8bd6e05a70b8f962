package org.peerwerk.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Under which assistance this request acts. Filled by the sign-in filter together with {@link org.peerwerk.shared.Me#actFor}. */
@RequestScoped
public class ActingFor {
    private UUID assistance;

    public void under(UUID assistance) {
        this.assistance = assistance;
    }

    UUID assistance() {
        return assistance;
    }
}
