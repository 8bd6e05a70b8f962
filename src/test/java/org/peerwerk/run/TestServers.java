package org.peerwerk.run;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Database and login server for the tests in the server: started once, before Arquillian boots its WildFly; plain tests need none. */
public final class TestServers implements LauncherSessionListener {
    private Database database;
    private Server loginServer;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("port.database");
        if (port == null) {
            return;
        }
        try {
            Path folder = Path.of("target", "it");
            database = Database.start(folder.resolve("postgresql-" + port).toAbsolutePath(), port, sqlLog(), true);
            int loginPort = Integer.getInteger("port.keycloak");
            loginServer = LoginServer.start(Path.of(System.getProperty("keycloak.home")), Path.of("docker").toAbsolutePath(), database, loginPort,
                    folder.resolve("keycloak.log"));
            loginServer.awaitAnswer("http://localhost:" + loginPort + "/realms/peerwerk/.well-known/openid-configuration", null);
        } catch (Exception e) {
            launcherSessionClosed(session);
            throw new IllegalStateException("the tests' servers did not start", e);
        }
    }

    /** Every statement the database was sent, a line each, behind the name of the application that sent it. */
    public static Path sqlLog() {
        return Path.of("target", "it", "postgresql.log").toAbsolutePath();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (loginServer != null) {
                loginServer.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the tests' servers did not stop", e);
        }
    }
}
