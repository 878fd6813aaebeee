package io.reelmill.presentation.api;

import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.presentation.api.launch.Received;
import io.reelmill.presentation.api.launch.Reception;
import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.reelmill.presentation.api.wire.ValidationBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Says what would come of requests; nothing is made, bought or kept. */
@ApiController
@Tag(name = "planning")
class ForecastController {
    private static final String VALIDATIONS = ApiController.ROOT + "/validations";
    private static final String ESTIMATES = ApiController.ROOT + "/estimates";
    private static final String VALIDATE = "Checks every row and plans its script, and makes nothing";
    private static final String ESTIMATE = "Says what the videos would cost at most, and buys nothing";

    private final Reception reception;
    private final ForecastRequests forecasts;
    private final EstimateCosts estimates;

    ForecastController(Reception reception, ForecastRequests forecasts, EstimateCosts estimates) {
        this.reception = reception;
        this.forecasts = forecasts;
        this.estimates = estimates;
    }

    @Operation(operationId = "validateCsv", summary = VALIDATE)
    @PostMapping(path = VALIDATIONS, consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ValidationBody validateCsv(HttpServletRequest request, AskedOfCsv asked, InputStream body) throws IOException {
        try (Received received = reception.csv(body, asked.body(request, Optional.empty()))) {
            return validation(received);
        }
    }

    @Operation(operationId = "validateForm", summary = VALIDATE)
    @PostMapping(
            path = VALIDATIONS,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ValidationBody validateForm(HttpServletRequest request, AskedOfCsv asked, @RequestParam("file") MultipartFile file)
            throws IOException {
        try (Received received = reception.csv(file.getInputStream(), asked.body(request, AskedOfCsv.name(file)))) {
            return validation(received);
        }
    }

    @Operation(operationId = "validateJson", summary = VALIDATE)
    @PostMapping(
            path = VALIDATIONS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ValidationBody validateJson(@RequestBody LaunchBody body) throws IOException {
        try (Received received = reception.json(body)) {
            return validation(received);
        }
    }

    @Operation(operationId = "estimateCsv", summary = ESTIMATE)
    @PostMapping(path = ESTIMATES, consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    EstimateBody estimateCsv(HttpServletRequest request, AskedOfCsv asked, InputStream body) throws IOException {
        try (Received received = reception.csv(body, asked.body(request, Optional.empty()))) {
            return estimate(received);
        }
    }

    @Operation(operationId = "estimateForm", summary = ESTIMATE)
    @PostMapping(
            path = ESTIMATES,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    EstimateBody estimateForm(HttpServletRequest request, AskedOfCsv asked, @RequestParam("file") MultipartFile file)
            throws IOException {
        try (Received received = reception.csv(file.getInputStream(), asked.body(request, AskedOfCsv.name(file)))) {
            return estimate(received);
        }
    }

    @Operation(operationId = "estimateJson", summary = ESTIMATE)
    @PostMapping(
            path = ESTIMATES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    EstimateBody estimateJson(@RequestBody LaunchBody body) throws IOException {
        try (Received received = reception.json(body)) {
            return estimate(received);
        }
    }

    private ValidationBody validation(Received received) {
        return ValidationBody.of(received.through(forecasts::of));
    }

    private EstimateBody estimate(Received received) {
        return EstimateBody.of(received.through(estimates::of));
    }
}
