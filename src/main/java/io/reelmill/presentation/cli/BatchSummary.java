package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Sum;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.Rejection;
import io.reelmill.presentation.api.wire.SessionBody.WarningBody;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What came of a batch, session by session and row by row. */
final class BatchSummary {
    private final PrintWriter out;
    private final Places places;

    BatchSummary(PrintWriter out, Places places) {
        this.out = out;
        this.places = places;
    }

    /** Prints it all; {@code when} says in words when it was made or how long it took. */
    void print(BatchView batch, List<Rejection> rejections, String when) {
        out.println(heading(batch, when));
        sessions(batch).lines().forEach(out::println);
        rejected(rejections);
        reports(batch);
        unfinished(batch);
        out.flush();
    }

    private String heading(BatchView batch, String when) {
        return "Batch %d, %s: %s, %d of %d videos finished%s%s, %s"
                .formatted(
                        batch.batch(),
                        places.source(batch.source()),
                        batch.state(),
                        batch.count(SessionState.COMPLETED),
                        batch.sessions().size(),
                        rejected(batch.rejected()),
                        cost(batch),
                        when);
    }

    private static String rejected(int rows) {
        return rows == 0 ? "" : rows == 1 ? ", 1 row rejected" : ", %d rows rejected".formatted(rows);
    }

    /** What its sessions cost, when that is not nothing. */
    private static String cost(BatchView batch) {
        List<Spending> costs =
                batch.sessions().stream().flatMap(view -> view.cost().stream()).toList();
        if (costs.isEmpty()) {
            return "";
        }
        String currency = costs.get(0).currency();
        return Money.spent(new Spending(
                        currency,
                        Optional.of(BigDecimal.ZERO),
                        sum(costs, currency, Spending::actual),
                        sum(costs, currency, Spending::perhaps)))
                .map(", cost "::concat)
                .orElse("");
    }

    private static Optional<BigDecimal> sum(
            List<Spending> costs, String currency, Function<Spending, Optional<BigDecimal>> part) {
        return costs.stream()
                .map(cost -> Sum.of(part.apply(cost).map(amount -> new Cost(amount, cost.currency())), currency))
                .reduce(Sum.NOTHING, Sum::plus)
                .known();
    }

    private Table sessions(BatchView batch) {
        Table table = new Table();
        if (!batch.sessions().isEmpty()) {
            table.row("id", "state", "seconds", "video or reason");
        }
        for (SessionView session : batch.sessions()) {
            table.row(session.requestId(), session.state(), seconds(session), outcome(session));
            session.cost().flatMap(Money::spent).ifPresent(cost -> table.note("cost " + cost));
            session.warnings().forEach(warning -> table.note(line(warning)));
            session.fallbacks().forEach(fallback -> table.note(line(fallback)));
        }
        return table;
    }

    static String seconds(SessionView session) {
        return session.seconds()
                .map(seconds -> String.format(Locale.ROOT, "%.1f", seconds))
                .orElse("-");
    }

    /** The video of a finished session, else why there is none. */
    private String outcome(SessionView session) {
        Optional<String> text =
                session.state() == SessionState.COMPLETED ? session.finalPath().map(places::shown) : session.reason();
        return text.orElse("-");
    }

    static String line(Warning warning) {
        return line(new WarningBody(warning.code().name(), warning.message()));
    }

    static String line(WarningBody warning) {
        return "warning %s: %s".formatted(warning.code(), warning.message());
    }

    static String line(Fallback fallback) {
        return "fallback in %s: %s instead of %s, because %s"
                .formatted(fallback.stage(), fallback.to(), fallback.from(), fallback.reason());
    }

    private void rejected(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        out.println("Rejected rows:");
        rejections.stream()
                .flatMap(rejection -> rejection.problems().stream())
                .forEach(problem -> out.println("  " + Printable.oneLine(problem.toString())));
    }

    private void reports(BatchView batch) {
        Path directory = places.home().batch(batch.batch());
        for (String name : List.of("results.csv", "rejects.csv")) {
            Path report = directory.resolve(name);
            if (Files.exists(report)) {
                out.println("%-9s%s".formatted(name.replace(".csv", ":"), places.shown(report)));
            }
        }
    }

    private void unfinished(BatchView batch) {
        if (batch.state() == BatchState.RUNNING) {
            return;
        }
        List<SessionView> missing = batch.sessions().stream()
                .filter(session -> session.state() != SessionState.COMPLETED)
                .toList();
        List<String> tooLong = missing.stream()
                .filter(BatchSummary::tooLong)
                .map(SessionView::requestId)
                .toList();
        if (!tooLong.isEmpty()) {
            out.println("Too long however often it is made: %s. Change the row: fewer key points, or a longer duration."
                    .formatted(String.join(", ", tooLong)));
        }
        if (batch.count(SessionState.IN_DOUBT) > 0) {
            out.println(buyAgain(batch.batch(), places));
        }
        boolean unsettled =
                tooLong.isEmpty() ? batch.state() != BatchState.COMPLETED : batch.state() == BatchState.STOPPED;
        if (missing.size() > tooLong.size() || unsettled) {
            out.println("To make what is missing: the same command again, or reelmill restart %d%s"
                    .formatted(batch.batch(), places.option()));
        }
    }

    static String buyAgain(long batch, Places places) {
        return "In doubt is what was perhaps bought. To buy it again, and perhaps pay for it twice: reelmill restart %d --buy-again%s"
                .formatted(batch, places.option());
    }

    /** Whether it failed because its script cannot be told in the asked length: the same row fails again. */
    private static boolean tooLong(SessionView session) {
        String reason = session.reason().orElse("");
        return session.state() == SessionState.FAILED
                && session.warnings().stream()
                        .anyMatch(warning ->
                                warning.code() == Warning.Code.LONG_SCRIPT && reason.contains(warning.message()));
    }
}
