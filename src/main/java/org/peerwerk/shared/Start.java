package org.peerwerk.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The first thing that happens: settings are read, then the database is brought to this version. Features that do something at start
 * observe {@link Startup} with a later priority than {@link #DATABASE_READY}.
 */
@ApplicationScoped
public class Start {
    public static final int DATABASE_READY = 100;

    @Resource(lookup = "java:jboss/datasources/Peerwerk")
    private DataSource dataSource;
    private Settings settings;

    void prepare(@Observes @Priority(DATABASE_READY) Startup event) {
        settings = Settings.from(System.getenv());
        migrations().migrate();
    }

    private Flyway migrations() {
        return Flyway.configure(getClass().getClassLoader()).dataSource(dataSource).load();
    }

    /** True when the database has exactly the migrations this version brings. */
    public boolean isDatabaseUpToDate() {
        return migrations().info().pending().length == 0;
    }

    /** The number of the newest migration that ran. */
    public String schemaVersion() {
        return migrations().info().current().getVersion().getVersion();
    }

    @Produces
    public Settings settings() {
        return settings;
    }
}
