package org.peerwerk.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL from its own binaries, with one database for the application and one for the login server. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param port 0 for a free one */
    static Database start(Path data, int port, Path log, boolean logStatements) throws IOException, SQLException {
        Files.createDirectories(data);
        Files.createDirectories(log.getParent());
        var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (logStatements) {
            // goes through a shell: no character that means something there
            builder.setServerConfig("log_statement", "all").setServerConfig("log_line_prefix", "%a:");
        }
        var database = new Database(builder.start());
        database.create("peerwerk");
        database.create("keycloak");
        return database;
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    private void create(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
            try (ResultSet found = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            sql.execute("create database " + name);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
