package io.reelmill.infrastructure.client.piper;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code reelmill.piper}.
 *
 * @param program a name that is looked for in the search path, or a path, relative to the home
 * @param voice the path of a voice file ({@code .onnx}, its {@code .onnx.json} beside it); empty for no Piper
 * @param language what it speaks, as a BCP 47 tag; empty to take it from the file's name ({@code de_DE-thorsten-medium})
 * @param timeout how long it may take for one line, loading the voice included
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.piper", ignoreUnknownFields = false)
public record PiperProperties(
        @DefaultValue("piper") String program,
        @DefaultValue("") String voice,

        @DefaultValue("")
        @Pattern(regexp = "|[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 tag such as de-DE")
        String language,

        @DefaultValue("2m") @DurationMin(seconds = 1) Duration timeout) {}
