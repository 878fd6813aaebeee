package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestFile;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.reelmill.presentation.api.wire.ValidationBody;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests to a service: a file under the {@code jobs/} of a home that both share by its name, so that it is called
 * the same as without a service, and any other with its content.
 */
final class SentRequests {
    private static final int LONGEST_NAME = 100;

    private final Service service;
    private final Optional<Home> shared;

    /** @param shared the home that the service works in, too */
    SentRequests(Service service, Optional<Home> shared) {
        this.service = service;
        this.shared = shared;
    }

    Launched launch(Path file, boolean again, Wishes wishes) {
        return RemoteControl.launched(send("/api/v1/batches", file, again, wishes));
    }

    /** One row, by the columns' names. */
    Launched launch(Map<String, String> cells, boolean again, Wishes wishes) {
        LaunchBody body = new LaunchBody(
                List.of(cells), null, null, again, wishes.doubts() == Doubts.BOUGHT_AGAIN, budget(wishes));
        return RemoteControl.launched(service.post("/api/v1/batches", body));
    }

    ValidationBody validation(Path file) {
        return Service.read(send("/api/v1/validations", file, false, Wishes.NONE), ValidationBody.class);
    }

    EstimateBody estimate(Path file) {
        return Service.read(send("/api/v1/estimates", file, false, Wishes.NONE), EstimateBody.class);
    }

    private JsonNode send(String path, Path file, boolean again, Wishes wishes) {
        boolean buyAgain = wishes.doubts() == Doubts.BOUGHT_AGAIN;
        Optional<String> inJobs = shared.map(home -> home.root().resolve("jobs"))
                .filter(jobs -> file.startsWith(jobs) && reallyUnder(jobs, file))
                .map(jobs -> jobs.relativize(file).toString().replace('\\', '/'));
        if (inJobs.isPresent()) {
            return service.post(path, new LaunchBody(null, inJobs.get(), null, again, buyAgain, budget(wishes)));
        }
        refuseNotes(file);
        String query = "?source=%s&again=%s&buyAgain=%s%s"
                .formatted(
                        URLEncoder.encode(name(file), StandardCharsets.UTF_8).replace("+", "%20"),
                        again,
                        buyAgain,
                        wishes.budget()
                                .map(most -> "&budget=" + most.toPlainString())
                                .orElse(""));
        try {
            return service.post(path + query, "text/csv", BodyPublishers.ofFile(file));
        } catch (FileNotFoundException unreadable) {
            throw new UnreadableRequestsException(
                    "The file %s cannot be read: %s".formatted(file, unreadable), unreadable);
        }
    }

    /** Notes beside a file do not go along with its content, and nothing that a user wrote is left out without a word. */
    private static void refuseNotes(Path file) {
        Path notes = RequestFile.notes(file);
        if (Files.isDirectory(notes)) {
            throw new UnreadableRequestsException(
                    "The notes in %s do not go along with a file that is sent to a service. Put both under jobs/ of the"
                                    .formatted(notes)
                            + " service's home, or write the notes into the column 'notes'");
        }
    }

    /** A service follows no link out of the folder. */
    private static boolean reallyUnder(Path jobs, Path file) {
        try {
            return file.toRealPath().startsWith(jobs.toRealPath());
        } catch (IOException absent) {
            return false;
        }
    }

    private static @Nullable String budget(Wishes wishes) {
        return wishes.budget().map(BigDecimal::toPlainString).orElse(null);
    }

    /** The file's name, as far as a service takes it for one. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{N} ._()+-]", "_");
        String begun = name.matches("[\\p{L}\\p{N}_].*") ? name : "_" + name;
        return begun.substring(0, Math.min(LONGEST_NAME, begun.length()));
    }
}
