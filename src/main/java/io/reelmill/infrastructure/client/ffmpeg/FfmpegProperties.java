package io.reelmill.infrastructure.client.ffmpeg;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How ffmpeg is run.
 *
 * @param stall a run that makes no progress for so long is killed
 * @param limit a run that takes longer than this is killed
 * @param renders masters rendered at a time; 0 stands for half of the cores
 * @param clips clips painted, cut or proven at a time; 0 stands for the number of cores
 * @param niceness how far ffmpeg steps back behind whatever else wants the processor: 0, not at all, to 19
 * @param threads of each H.264 encoder; its bytes depend on it
 * @param preset of x264, for masters
 * @param crf x264's quality of masters; smaller is better and larger
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.ffmpeg", ignoreUnknownFields = false)
public record FfmpegProperties(
        @DefaultValue("60s") @NotNull Duration stall,
        @DefaultValue("2h") @NotNull Duration limit,
        @DefaultValue("0") @Min(0) int renders,
        @DefaultValue("0") @Min(0) int clips,
        @DefaultValue("10") @Min(0) @Max(19) int niceness,
        @DefaultValue("2") @Min(1) @Max(64) int threads,

        @DefaultValue("veryfast")
        @Pattern(regexp = "ultrafast|superfast|veryfast|faster|fast|medium|slow|slower|veryslow")
        String preset,

        @DefaultValue("20") @Min(1) @Max(51) int crf) {

    /** Masters rendered at a time, at least one. */
    int renderPermits() {
        return renders > 0 ? renders : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** Clips made at a time, at least one. */
    int clipPermits() {
        return clips > 0 ? clips : Runtime.getRuntime().availableProcessors();
    }
}
