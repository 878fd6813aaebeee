package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one row: a line of the results. What is not known is empty, never zero.
 *
 * @param cost what is charged for certain
 * @param estimated the most that its orders could cost when they were placed
 * @param perhaps what may be charged besides
 */
record Outcome(
        String id,
        int line,
        String topic,
        String state,
        Optional<String> reason,
        Optional<Double> seconds,
        Optional<BigDecimal> cost,
        Optional<String> currency,
        Optional<BigDecimal> estimated,
        Optional<BigDecimal> perhaps,
        Optional<String> session,
        Optional<String> video,
        List<Warning> warnings,
        List<Fallback> fallbacks,
        List<String> renditions) {

    static final List<String> COLUMNS = List.of(
            "id",
            "line",
            "topic",
            "state",
            "reason",
            "seconds",
            "cost",
            "currency",
            "estimated",
            "perhaps",
            "session",
            "video",
            "warnings",
            "fallbacks",
            "renditions");

    static Outcome of(SessionView view) {
        return new Outcome(
                view.requestId(),
                view.line(),
                view.topic(),
                view.state().name(),
                view.reason(),
                view.seconds(),
                view.cost().flatMap(Spending::actual),
                view.cost().map(Spending::currency),
                view.cost().flatMap(Spending::estimated),
                view.cost().flatMap(Spending::perhaps),
                Optional.of(view.id().value()),
                view.finalPath(),
                view.warnings(),
                view.fallbacks(),
                view.renditions());
    }

    static Outcome of(Rejection rejection) {
        return new Outcome(
                rejection.id(),
                rejection.line(),
                "",
                "REJECTED",
                Optional.of(rejection.problems().stream().map(Problem::toString).collect(Collectors.joining("; "))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The cells under {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                id,
                Integer.toString(line),
                topic,
                state,
                reason.orElse(""),
                seconds.map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse(""),
                amount(cost),
                currency.orElse(""),
                amount(estimated),
                amount(perhaps),
                session.orElse(""),
                video.orElse(""),
                warnings.stream()
                        .map(warning -> warning.code() + ": " + warning.message())
                        .collect(Collectors.joining(" | ")),
                fallbacks.stream().map(Outcome::inWords).collect(Collectors.joining(" | ")),
                String.join(" | ", renditions));
    }

    private static String amount(Optional<BigDecimal> money) {
        return money.map(BigDecimal::toPlainString).orElse("");
    }

    private static String inWords(Fallback fallback) {
        return "%s: %s instead of %s (%s)"
                .formatted(fallback.stage(), fallback.to(), fallback.from(), fallback.reason());
    }
}
