package org.peerwerk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Keycloak with the development realm. Its data lives in our PostgreSQL, so accounts survive a clean build. */
final class LoginServer {
    private LoginServer() {
    }

    /** @param otherRealms files of realms besides ours: logins of employers, for tests */
    static Server start(Path keycloak, Path docker, Database database, int port, int mailPort, Path log, Path... otherRealms) throws IOException {
        Path imports = Files.createDirectories(keycloak.resolve("data/import"));
        Files.copy(docker.resolve("keycloak/peerwerk-development-realm.json"), imports.resolve("peerwerk-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        for (Path realm : otherRealms) {
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        copy(docker.resolve("keycloak/themes"), keycloak.resolve("themes"));
        Path fonts = Files.createDirectories(keycloak.resolve("themes/peerwerk/login/resources/fonts"));
        for (String weight : List.of("Regular", "Medium", "SemiBold")) {
            String file = "FiraSans-" + weight + ".woff2";
            Files.copy(docker.resolveSibling("node_modules/@kern-ux/native/dist/fonts/fira-sans").resolve(file), fonts.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return Server.start("The login server (Keycloak)", log,
                Map.of("KC_DB", "postgres", "KC_DB_URL", database.url("keycloak"), "KC_DB_USERNAME", "postgres", "KC_DB_PASSWORD", "postgres",
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m", "SMTP_HOST", "localhost",
                        "SMTP_PORT", String.valueOf(mailPort), "SMTP_FROM", "login@peerwerk.example", "BROKER", "http://localhost:" + port + "/realms/peerwerk"),
                List.of(keycloak.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--http-host=localhost",
                        "--http-port=" + port, "--cache=local", "--features-disabled=organization"));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
