package io.reelmill.presentation.api;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Launched;
import io.reelmill.presentation.api.launch.Received;
import io.reelmill.presentation.api.launch.Reception;
import io.reelmill.presentation.api.launch.Replays;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.reelmill.presentation.api.wire.LaunchedBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Launches batches. */
@ApiController
@Tag(name = "batches")
class LaunchController {
    private static final String PATH = ApiController.ROOT + "/batches";
    private static final String SUMMARY = "Launches a batch; the same content resumes or shows the one there is";

    private final Reception reception;
    private final BatchControl control;
    private final Replays replays;

    LaunchController(Reception reception, BatchControl control, Replays replays) {
        this.reception = reception;
        this.control = control;
        this.replays = replays;
    }

    @Operation(operationId = "launchCsv", summary = SUMMARY)
    @PostMapping(path = PATH, consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LaunchedBody> csv(HttpServletRequest request, AskedOfCsv asked, InputStream body)
            throws IOException {
        try (Received received = reception.csv(body, asked.body(request, Optional.empty()))) {
            return launch(request, received);
        }
    }

    @Operation(operationId = "launchForm", summary = SUMMARY)
    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LaunchedBody> form(
            HttpServletRequest request, AskedOfCsv asked, @RequestParam("file") MultipartFile file) throws IOException {
        try (Received received = reception.csv(file.getInputStream(), asked.body(request, AskedOfCsv.name(file)))) {
            return launch(request, received);
        }
    }

    @Operation(operationId = "launchJson", summary = SUMMARY)
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LaunchedBody> json(HttpServletRequest request, @RequestBody LaunchBody body) throws IOException {
        try (Received received = reception.json(body)) {
            return launch(request, received);
        }
    }

    private ResponseEntity<LaunchedBody> launch(HttpServletRequest request, Received received) {
        return replays.once(
                request,
                new Replays.What(
                        received.fingerprint(),
                        !received.asked().again() && !received.asked().buyAgain()),
                LaunchedBody.class,
                () -> launched(received.through(file -> control.start(received.launch()))));
    }

    /** 202 while it is made, 200 when there is nothing to make. */
    static ResponseEntity<LaunchedBody> launched(Launched launched) {
        HttpStatus status = launched.outcome() == Launched.Outcome.FINISHED ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create(PATH + "/" + launched.batch()))
                .body(LaunchedBody.of(launched));
    }
}
