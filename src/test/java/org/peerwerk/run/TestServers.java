package org.peerwerk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Database, login server and mail catcher for the tests in the server: started once, before Arquillian boots its WildFly; plain tests
 * need none. A test may take the login server or the mail catcher away for a while, and kill the
 * application.
 */
public final class TestServers implements LauncherSessionListener {
    private static final Path FOLDER = Path.of("target", "it");
    private static Database database;
    private static Server loginServer;
    /** Null while the one runs that Arquillian has started. */
    private static Server application;
    private static MailCatcher mailCatcher;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("port.database");
        if (port == null) {
            return;
        }
        try {
            mailCatcher = MailCatcher.start(Integer.getInteger("port.mail"), null);
            database = Database.start(FOLDER.resolve("postgresql-" + port).toAbsolutePath(), port, sqlLog(), true);
            openLoginServer();
        } catch (Exception e) {
            launcherSessionClosed(session);
            throw new IllegalStateException("the tests' servers did not start", e);
        }
    }

    /** Every statement the database was sent, a line each, behind the name of the application that sent it. */
    public static Path sqlLog() {
        return FOLDER.resolve("postgresql.log").toAbsolutePath();
    }

    public static MailCatcher mailCatcher() {
        return mailCatcher;
    }

    /** Ends the login server; what it knows stays in the database. */
    public static void shutLoginServer() {
        loginServer.close();
        loginServer = null;
    }

    /** Starts the login server, and waits until it answers. */
    public static void openLoginServer() throws IOException, InterruptedException {
        int port = Integer.getInteger("port.keycloak");
        loginServer = LoginServer.start(Path.of(System.getProperty("keycloak.home")), Path.of("docker").toAbsolutePath(), database, port,
                Integer.getInteger("port.mail"), FOLDER.resolve("keycloak.log"), Path.of("src/test/resources/login/werk-realm.json"));
        loginServer.awaitAnswer("http://localhost:" + port + "/realms/peerwerk/.well-known/openid-configuration", null);
    }

    /** Kills the application as a power cut would, and starts it again as it was started. */
    public static void killApplication() throws IOException, InterruptedException {
        String home = "-Djboss.home.dir=" + System.getProperty("server.home");
        ProcessHandle running = ProcessHandle.current().descendants()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).contains(home)).findFirst().orElseThrow();
        var command = new ArrayList<String>(List.of(running.info().command().orElseThrow()));
        command.addAll(List.of(running.info().arguments().orElseThrow()));
        running.destroyForcibly();
        running.onExit().join();
        application = Server.start("The application", FOLDER.resolve("killed-and-started.log"), Map.of(), command);
        application.awaitAnswer(System.getenv("PUBLIC_URL") + "/de", null);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (application != null) {
                application.close();
            }
            if (loginServer != null) {
                loginServer.close();
            }
            if (database != null) {
                database.close();
            }
            if (mailCatcher != null) {
                mailCatcher.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the tests' servers did not stop", e);
        }
    }
}
