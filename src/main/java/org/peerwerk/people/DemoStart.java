package org.peerwerk.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Start;

/** Brings the demo's people when the practice installation starts, after the standards. */
@ApplicationScoped
public class DemoStart {
    @Inject
    private Settings settings;
    @Inject
    private Demonstrating demonstrating;

    void bring(@Observes @Priority(Start.DATABASE_READY + 200) Startup event) {
        if (settings.demoData()) {
            demonstrating.prepare(Actor.system("demo"));
        }
    }
}
