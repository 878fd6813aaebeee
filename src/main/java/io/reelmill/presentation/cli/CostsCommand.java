package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.presentation.api.wire.BatchBody;
import io.reelmill.presentation.api.wire.CostsBody;
import io.reelmill.presentation.api.wire.CostsBody.SessionCostsBody;
import io.reelmill.presentation.api.wire.TallyBody;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                () -> batches(services, services.newest().apply(NEWEST)));
        invocation.out().flush();
        return ExitCode.DONE.code();
    }

    private void batches(CliServices services, List<BatchBody> batches) {
        if (batches.isEmpty()) {
            invocation.out().println("No batch yet, and nothing was bought.");
            return;
        }
        Places places = Places.of(invocation.options());
        Table table = heading("batch", "requests");
        for (BatchBody batch : batches) {
            TallyBody total = services.costs().apply(batch.batch()).total();
            row(table, batch.batch(), total, places.source(Path.of(batch.source())));
        }
        table.lines().forEach(invocation.out()::println);
    }

    private void batch(CliServices services, BatchView batch) {
        PrintWriter out = invocation.out();
        CostsBody costs = services.costs().apply(batch.batch());
        TallyBody all = costs.total();
        if (all.orders() == 0) {
            out.println("Nothing was ordered for batch %d.".formatted(batch.batch()));
            return;
        }
        out.println("Batch %d: %s, %s charged, %s perhaps charged besides, %d in doubt"
                .formatted(
                        batch.batch(),
                        Words.count(all.orders(), "order"),
                        Money.in(Money.sum(all.charged()), all.currency()),
                        Money.in(Money.sum(all.perhaps()), all.currency()),
                        all.inDoubt()));
        Table providers = heading("provider", "model");
        known(costs.providers()).forEach(part -> row(providers, part.provider(), part.total(), part.model()));
        providers.lines().forEach(out::println);
        sessions(batch, known(costs.sessions())).lines().forEach(out::println);
        // A finished video needs nothing any more: a restart would give up no order of its.
        if (batch.count(SessionState.IN_DOUBT) > 0) {
            out.println(BatchSummary.buyAgain(batch.batch(), Places.of(invocation.options())));
        }
    }

    private static <T> List<T> known(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    private static Table sessions(BatchView batch, List<SessionCostsBody> costs) {
        Map<String, SessionView> views = batch.sessions().stream()
                .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
        Table table = heading("id", "topic");
        for (SessionCostsBody part : costs) {
            Optional<SessionView> view = Optional.ofNullable(views.get(part.session()));
            row(
                    table,
                    view.map(SessionView::requestId).orElse(part.session()),
                    part.total(),
                    view.map(SessionView::topic).orElse("-"));
        }
        return table;
    }

    private static Table heading(String first, String last) {
        return new Table().row(first, "orders", "estimated", "charged", "perhaps", "in doubt", "currency", last);
    }

    private static void row(Table table, Object first, TallyBody tally, String last) {
        table.row(
                first,
                tally.orders(),
                Money.of(Money.sum(tally.estimated())),
                Money.of(Money.sum(tally.charged())),
                Money.of(Money.sum(tally.perhaps())),
                tally.inDoubt(),
                tally.currency(),
                last);
    }
}
