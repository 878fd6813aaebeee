package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrders;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.provider.Budget;
import io.reelmill.shared.settings.Limit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The job's own settings. Each part has a prefix of its own, so that it can refuse a name it does not know.
 *
 * @param sessions how many videos are made at once
 * @param shots how many clips are made at once, over all sessions
 */
public record ReelmillProperties(Sessions sessions, Shots shots, Video video, Requests requests, Providing providing) {

    public Script script() {
        return providing.script();
    }

    public Clips clips() {
        return providing.clips();
    }

    public Orders orders() {
        return providing.orders();
    }

    public Money budget() {
        return providing.budget();
    }

    /** Who is asked, for how much. */
    public record Providing(Script script, Clips clips, Orders orders, Money budget) {}

    /**
     * Batches at work at once.
     *
     * @param parallel more than these wait; their sessions share {@code reelmill.sessions.parallel} in any case
     * @param look between two looks of a service for batches whose node is dead
     */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.batches", ignoreUnknownFields = false)
    public record Batches(
            @DefaultValue("16") @Min(1) @Max(256) int parallel,
            @DefaultValue("5s") @DurationMin(millis = 10) Duration look) {}

    /** Sessions at work at once; more than two pay off only with many cores. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.sessions", ignoreUnknownFields = false)
    public record Sessions(
            @DefaultValue("2") @Min(1) @Max(64) int parallel) {}

    /** Clips under way at once; how many are painted or cut at once is the encoder's own permit. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.shots", ignoreUnknownFields = false)
    public record Shots(
            @DefaultValue("16") @Min(1) @Max(256) int parallel) {}

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
    public record Clips(
            @DefaultValue(ClipSource.DRAWN) @NotEmpty List<String> providers) {
        public Clips {
            providers = List.copyOf(providers);
        }
    }

    /** The script writers in the order in which they are asked. */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.script", ignoreUnknownFields = false)
    public record Script(@DefaultValue("planner") @NotEmpty List<String> providers) {
        public Script {
            providers = List.copyOf(providers);
        }
    }

    /**
     * How long ordered clips are waited for.
     *
     * @param poll between two looks at an order
     * @param deadline for an order to be finished
     * @param doubt how long an order whose name was lost is looked for in its place
     */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.orders", ignoreUnknownFields = false)
    public record Orders(
            @DefaultValue("10s") @DurationMin(millis = 10) Duration poll,
            @DefaultValue("20m") @DurationMin(millis = 10) Duration deadline,
            @DefaultValue("10m") @DurationMin Duration doubt) {

        ClipOrders.Timing timing() {
            return new ClipOrders.Timing(poll, deadline, doubt);
        }
    }

    /**
     * What may be spent.
     *
     * @param batch the most a batch may cost; {@code none} for no limit
     * @param session the most each video may cost where its row does not say; {@code none} for no limit
     * @param override the most each video may cost in this run, whatever its row or {@code session} says; {@code none} to
     *     leave it to them. The option {@code --budget} of {@code run} and {@code restart} sets it
     * @param repeatable what an answer at once may cost to be asked for again when the first was lost
     * @param currency of all prices and budgets
     * @param whenReached {@code stop}, or {@code next-provider} for a cheaper one of the chain
     */
    @Validated
    @ConfigurationProperties(prefix = "reelmill.budget", ignoreUnknownFields = false)
    public record Money(
            @DefaultValue("none") Limit batch,
            @DefaultValue("none") Limit session,
            @DefaultValue("none") Limit override,
            @DefaultValue("0.02") @PositiveOrZero BigDecimal repeatable,

            @DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}")
            String currency,

            @DefaultValue("stop") Budget.WhenReached whenReached) {

        Budget budget() {
            return new Budget(batch.value(), session.value(), override.value(), repeatable, currency, whenReached);
        }
    }
}
