package org.peerwerk.journey;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.peerwerk.run.TestServers;

/** Counts what the database was really sent, from its own log. */
final class Statements {
    interface Action {
        void run() throws Exception;
    }

    private Statements() {
    }

    /**
     * Statements the application sent during the action; those of the login server and of tests have another name in the log, and what jobs
     * look for by themselves is left out.
     */
    static List<String> during(Action action) throws Exception {
        long before = TestServers.sqlLog().toFile().length();
        action.run();
        return since(before).lines().filter(line -> line.startsWith("peerwerk:") && line.contains(" execute ") && !line.contains("skip locked")
                && !line.contains("FROM people_import WHERE (STATE"))
                .filter(line -> !line.matches(".*: (BEGIN|COMMIT|ROLLBACK|SET |SHOW ).*")).toList();
    }

    private static String since(long position) throws IOException {
        try (var log = new RandomAccessFile(TestServers.sqlLog().toFile(), "r")) {
            log.seek(position);
            byte[] bytes = new byte[(int) (log.length() - position)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
