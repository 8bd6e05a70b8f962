package org.peerwerk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.peerwerk.shared.Start;

/** Ready means: the database answers and has exactly this version's schema. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReady.class);

    @Inject
    private Start start;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            return response.withData("schema", start.schemaVersion()).status(start.isDatabaseUpToDate()).build();
        } catch (RuntimeException e) {
            LOG.warn("the database does not answer", e);
            return response.withData("schema", "unknown").down().build();
        }
    }
}
