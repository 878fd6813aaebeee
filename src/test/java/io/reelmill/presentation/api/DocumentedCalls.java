package io.reelmill.presentation.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The curl lines of {@code docs/api.md}, and their run by a real curl in a shell, as a reader would type them. */
public record DocumentedCalls(Path home, String api, String token) {
    private static final Path DOCUMENT = Path.of("docs/api.md").toAbsolutePath();

    /** What a line gave. */
    public record Outcome(String line, int status, String body) {}

    /** All lines that begin with curl, in their order; each is one command. */
    public static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT).stream()
                    .filter(line -> line.startsWith("curl "))
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Runs the lines one after the other. */
    public List<Outcome> run(List<String> lines) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : lines) {
            outcomes.add(run(line));
        }
        return outcomes;
    }

    private Outcome run(String line) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line + " -w '\\n%{http_code}'")
                .directory(home.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(Map.of("API", api, "AUTH", "Authorization: Bearer " + token));
        Process process = shell.start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        int end = all.lastIndexOf('\n');
        // curl itself complains behind the status when its time is over, which is how a stream without end ends.
        String status = all.substring(end + 1).replaceAll("\\D.*", "");
        if (status.isEmpty()) {
            throw new AssertionError(line + "\n" + all);
        }
        return new Outcome(line, Integer.parseInt(status), all.substring(0, end));
    }
}
