package io.reelmill.infrastructure.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The job's own settings. Each part has a prefix of its own, so that it can refuse a name it does not know.
 *
 * @param sessions how many videos are made at once
 * @param shots how many clips are made at once, over all sessions
 */
public record ReelmillProperties(Sessions sessions, Shots shots, Video video, Requests requests, Clips clips) {

    /** Sessions at work at once; more than two pay off only with many cores. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.sessions", ignoreUnknownFields = false)
    public record Sessions(
            @DefaultValue("2") @Min(1) @Max(64) int parallel) {}

    /** Clips painted or awaited at once. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.shots", ignoreUnknownFields = false)
    public record Shots(@DefaultValue("2") @Min(1) @Max(256) int parallel) {}

    /**
     * The master's size and frame rate.
     *
     * @param shortSide the canvas' shorter side in pixels
     * @param frameRate a rational, {@code 30/1}
     */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.video", ignoreUnknownFields = false)
    public record Video(
            @DefaultValue("1080") @Min(120) @Max(2160) int shortSide,

            @DefaultValue("30/1") @Pattern(regexp = "\\d{1,6}/\\d{1,4}")
            String frameRate) {}

    /**
     * How rows are read.
     *
     * @param defaults what stands in for empty cells, by column name, before the defaults of the contract
     */
    @ConfigurationProperties(prefix = "reelmill.requests", ignoreUnknownFields = false)
    public record Requests(@DefaultValue Map<String, String> defaults) {
        public Requests {
            defaults = Map.copyOf(defaults);
        }
    }

    /** The clip sources in the order in which they are asked. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.clips", ignoreUnknownFields = false)
    public record Clips(@DefaultValue("motion") @NotEmpty List<String> providers) {
        public Clips {
            providers = List.copyOf(providers);
        }
    }
}
