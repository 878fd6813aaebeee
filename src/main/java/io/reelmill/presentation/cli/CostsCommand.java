package io.reelmill.presentation.cli;

import io.reelmill.core.provider.Tally;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill costs [ID]}. */
@Command(
        name = "costs",
        sortOptions = false,
        description = {
            "Says from the ledger what batches cost, or one batch by provider and by video.",
            "",
            "Estimated is what the orders could cost at most when they were placed; charged is certain; perhaps is"
                    + " what may be charged besides, for orders that were not delivered, are not settled or are in doubt."
                    + " Orders that were declined are not counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  reelmill costs", "  reelmill costs 3"})
final class CostsCommand implements Callable<Integer> {
    private static final int NEWEST = 20;

    private final Invocation invocation;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "A batch's number or the id of one of its sessions; the newest 20 batches without it.")
    private Optional<BatchReference> reference = Optional.empty();

    CostsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CliServices services = invocation.services();
        reference.ifPresentOrElse(
                named -> batch(services, named.batch(services.batches())),
                () -> batches(services, services.batches().newest(NEWEST)));
        invocation.out().flush();
        return ExitCode.DONE.code();
    }

    private void batches(CliServices services, List<BatchView> batches) {
        if (batches.isEmpty()) {
            invocation.out().println("No batch yet, and nothing was bought.");
            return;
        }
        Places places = Places.of(invocation.options().home());
        Table table = heading("batch", "requests");
        for (BatchView batch : batches) {
            row(table, batch.batch(), services.costs().of(batch.batch()), places.shown(batch.source()));
        }
        table.lines().forEach(invocation.out()::println);
    }

    private void batch(CliServices services, BatchView batch) {
        PrintWriter out = invocation.out();
        Tally all = services.costs().of(batch.batch());
        if (all.orders() == 0) {
            out.println("Nothing was ordered for batch %d.".formatted(batch.batch()));
            return;
        }
        out.println("Batch %d: %d orders, %s charged, %s perhaps charged besides, %d in doubt"
                .formatted(
                        batch.batch(),
                        all.orders(),
                        Money.in(all.charged(), all.currency()),
                        Money.in(all.perhaps(), all.currency()),
                        all.inDoubt()));
        Table providers = heading("provider", "model");
        services.costs().byProvider(batch.batch()).forEach((name, tally) -> {
            String[] words = name.split(" ", 2);
            row(providers, words[0], tally, words[1]);
        });
        providers.lines().forEach(out::println);
        sessions(batch, services.costs().bySession(batch.batch())).lines().forEach(out::println);
        // A finished video needs nothing any more: a restart would give up no order of its.
        if (batch.count(SessionState.IN_DOUBT) > 0) {
            Places places = Places.of(invocation.options().home());
            out.println(BatchSummary.buyAgain(batch.batch(), places));
        }
    }

    private static Table sessions(BatchView batch, Map<SessionId, Tally> tallies) {
        Map<SessionId, SessionView> views =
                batch.sessions().stream().collect(Collectors.toMap(SessionView::id, Function.identity()));
        Table table = heading("id", "topic");
        tallies.forEach((id, tally) -> {
            Optional<SessionView> view = Optional.ofNullable(views.get(id));
            row(
                    table,
                    view.map(SessionView::requestId).orElse(id.value()),
                    tally,
                    view.map(SessionView::topic).orElse("-"));
        });
        return table;
    }

    private static Table heading(String first, String last) {
        return new Table().row(first, "orders", "estimated", "charged", "perhaps", "in doubt", "currency", last);
    }

    private static void row(Table table, Object first, Tally tally, String last) {
        table.row(
                first,
                tally.orders(),
                Money.of(tally.estimated()),
                Money.of(tally.charged()),
                Money.of(tally.perhaps()),
                tally.inDoubt(),
                tally.currency(),
                last);
    }
}
