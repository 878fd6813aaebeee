package io.reelmill.presentation.cli;

import io.reelmill.core.session.Check;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One session for people who want to know. */
final class SessionDetails {
    private final PrintWriter out;
    private final Places places;

    SessionDetails(PrintWriter out, Places places) {
        this.out = out;
        this.places = places;
    }

    void print(SessionView session) {
        out.println(session.id());
        Table table = new Table()
                .row("topic", session.topic())
                .row(
                        "request",
                        "%s, line %d of batch %d".formatted(session.requestId(), session.line(), session.batch()))
                .row("state", session.state())
                .row("seconds", BatchSummary.seconds(session));
        session.cost()
                .ifPresent(cost -> Money.spent(cost)
                        .ifPresent(spent ->
                                table.row("cost", "%s (estimated %s)".formatted(spent, Money.of(cost.estimated())))));
        session.reason().ifPresent(reason -> table.row("reason", reason));
        session.finalPath().ifPresent(path -> table.row("video", places.shown(path)));
        session.renditions().forEach(path -> table.row("rendition", places.shown(path)));
        session.warnings().forEach(warning -> table.note(BatchSummary.line(warning)));
        session.fallbacks().forEach(fallback -> table.note(BatchSummary.line(fallback)));
        table.lines().forEach(out::println);
        if (session.state() == SessionState.IN_DOUBT) {
            out.println(BatchSummary.buyAgain(session.batch(), places));
        }
    }

    void print(SessionRecord session) {
        section("Asked for", asked(session));
        section("Seconds spent", spent(session.timings()));
        section("Checks", checks(session));
        out.flush();
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(heading + ":");
            lines.forEach(out::println);
        }
    }

    private static List<String> asked(SessionRecord session) {
        Table table = new Table();
        session.request().forEach((name, parameter) -> {
            Object value = parameter.value();
            if (value != null && !value.equals(List.of())) {
                String source = parameter.source().name().toLowerCase(Locale.ROOT);
                table.row(name, source, Printable.shortened(value.toString(), 100));
            }
        });
        return table.lines();
    }

    private static List<String> spent(Map<String, Double> timings) {
        Table table = new Table();
        timings.forEach((step, seconds) -> table.row(step, String.format(Locale.ROOT, "%.1f", seconds)));
        return table.lines();
    }

    private static List<String> checks(SessionRecord session) {
        Table table = new Table();
        session.checks()
                .forEach((Check check) -> table.row(
                        check.passed() ? "ok" : "FAILED",
                        check.name(),
                        "%s (limit %s)".formatted(check.value(), check.limit())));
        return table.lines();
    }
}
