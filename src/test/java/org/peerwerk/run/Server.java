package org.peerwerk.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with its output in a file. Ends with everything it started. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private final String name;
    private final Process process;
    private final Path log;

    private Server(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Server start(String name, Path log, Map<String, String> environment, List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File(isWindows() ? "NUL" : "/dev/null")));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Server(name, builder.start(), log);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Waits until the address answers 200. @param failed a file whose appearing means that it never will, or null */
    void awaitAnswer(String address, Path failed) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive() || failed != null && Files.exists(failed)) {
                throw new IOException(name + " did not start. Its last words:\n" + lastWords());
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            process.waitFor(300, TimeUnit.MILLISECONDS);
        }
        throw new IOException(name + " did not answer at " + address + ". Its last words:\n" + lastWords());
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** Asks the server itself to end, not the script around it: the script ends with it, and nobody is left without a parent. */
    void end() {
        List<ProcessHandle> inner = process.descendants().toList();
        inner.forEach(ProcessHandle::destroy);
        if (inner.isEmpty()) {
            process.destroy();
        }
    }

    @Override
    public void close() {
        end();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
