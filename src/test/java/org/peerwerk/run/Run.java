package org.peerwerk.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * {@code mvn -Prun}: the whole product on this machine, until Ctrl-C. Data stays in {@code data/}; {@code -Dfresh} starts anew,
 * {@code -Dport.offset=1000} moves all ports.
 */
public final class Run {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Run() {
    }

    public static void main(String[] arguments) throws Exception {
        var run = new Run();
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
        // a killed Maven leaves no signal: its end is the signal
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        try {
            run.start();
        } catch (IOException e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start() throws Exception {
        Path base = Path.of(System.getProperty("basedir"));
        int offset = Integer.getInteger("port.offset", 0);
        int http = 8080 + offset;
        int login = 8180 + offset;
        int management = 9990 + offset;
        int mail = 1025 + offset;
        requireFree(Map.of(http, "the application", login, "the login server", management, "the management of the server", mail, "the mail catcher"));

        Path data = base.resolve("data");
        if (Boolean.getBoolean("fresh")) {
            delete(data);
        }
        Path logs = data.resolve("logs");
        started.push(MailCatcher.start(mail, data.resolve("mail")));
        say("Starting the database …");
        var database = Database.start(data.resolve("postgresql"), 0, logs.resolve("postgresql.log"), false);
        started.push(database);
        say("Starting the login server (the first time takes a minute or two) …");
        Server keycloak = LoginServer.start(Path.of(System.getProperty("keycloak.home")), base.resolve("docker"), database, login,
                mail, logs.resolve("keycloak.log"));
        started.push(keycloak);
        String issuer = "http://localhost:" + login + "/realms/peerwerk";
        keycloak.awaitAnswer(issuer + "/.well-known/openid-configuration", null);

        say("Starting the application …");
        Path home = Path.of(System.getProperty("server.home"));
        Path failed = home.resolve("standalone/deployments/ROOT.war.failed");
        Files.deleteIfExists(failed);
        String address = "http://localhost:" + http;
        Server application = Server.start("The application", logs.resolve("peerwerk.log"),
                Map.ofEntries(Map.entry("DB_URL", database.url("peerwerk")), Map.entry("DB_USER", "postgres"),
                        Map.entry("DB_PASSWORD", "postgres"), Map.entry("OIDC_ISSUER", issuer),
                        Map.entry("OIDC_CLIENT_SECRET", "development-only"), Map.entry("PUBLIC_URL", address),
                        Map.entry("ACCOUNTS_CLIENT_SECRET", "development-only-accounts"),
                        Map.entry("FORM_SECRET", "development-only-development-only"), Map.entry("DEMO_DATA", "true"),
                        Map.entry("ISSUER_NAME", "Peerwerk Zertifizierungsstelle (Übung)"), Map.entry("ISSUER_LEGAL_FORM", "e. V."),
                        Map.entry("ISSUER_PLACE", "Hamburg"), Map.entry("MAIL_HOST", "localhost"),
                        Map.entry("MAIL_PORT", String.valueOf(mail)), Map.entry("MAIL_FROM", "peerwerk@peerwerk.example"), Map.entry("MAIL_TLS", "none"),
                        Map.entry("SMS_MAIL_DOMAIN", "sms.peerwerk.example"),
                        Map.entry("JAVA_OPTS", "-Xms64m -Xmx768m -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true")),
                List.of(home.resolve("bin/standalone.sh").toString(), "-b", "localhost", "-bmanagement", "localhost",
                        "-Djboss.socket.binding.port-offset=" + offset));
        started.push(application);
        application.awaitAnswer(address + "/de", failed);

        say("""

                Peerwerk is ready: %s

                  Demo accounts, password = user name:
                  author  advocate1 … advocate5  easyreader1  easyreader2  editor  trainer  peertrainer
                  staff1 … staff4  provideradmin  office  office2

                  Mails leave this machine for nowhere: each one is a file in data/mail/
                  Data and logs are in data/ and stay. Start anew with: mvn -Prun -Dfresh
                  Stop with Ctrl-C.
                """.formatted(address));
    }

    private static void requireFree(Map<Integer, String> ports) throws IOException {
        for (var port : ports.entrySet()) {
            try (var socket = new ServerSocket(port.getKey(), 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                throw new IOException("Port " + port.getKey() + " is taken, which " + port.getValue()
                        + " needs: end the other program, or use other ports with mvn -Prun -Dport.offset=1000", e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private synchronized void stop() {
        started.stream().filter(Server.class::isInstance).map(Server.class::cast).forEach(Server::end);
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }

    private static void say(String sentence) {
        System.out.println(sentence);
        System.out.flush();
    }
}
