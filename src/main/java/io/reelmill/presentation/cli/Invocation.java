package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.cli.ServiceStarter.Door;
import io.reelmill.presentation.cli.ServiceStarter.RunningService;
import io.reelmill.presentation.cli.progress.ProgressDisplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of the program: what it was asked with, where it answers, and its services, started when first asked for. */
final class Invocation implements AutoCloseable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Surroundings surroundings;
    private final Starters starters;
    private final GlobalOptions global;
    private Optional<BigDecimal> budget = Optional.empty();
    private @Nullable CliServices started;
    private @Nullable ProgressDisplay display;

    Invocation(Surroundings surroundings, Starters starters, GlobalOptions global) {
        this.surroundings = surroundings;
        this.starters = starters;
        this.global = global;
    }

    PrintWriter out() {
        return surroundings.out();
    }

    PrintWriter err() {
        return surroundings.err();
    }

    Clock clock() {
        return surroundings.clock();
    }

    CliOptions options() {
        return global.options(surroundings.environment()).within(budget);
    }

    /** Sets what each video may cost in this run: before the services are asked for, which know it from their start. */
    void allow(Optional<BigDecimal> most) {
        budget = most;
    }

    CliServices services() {
        CliServices services = started;
        if (services == null) {
            services = starters.commands().start(options(), display());
            started = services;
        }
        return services;
    }

    RunningService serve(Door door) {
        return starters.service().start(options(), door);
    }

    /** An instant for tables. */
    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(clock().getZone()));
    }

    /** What a person answers to a question; empty when there is nobody. Anything but y and yes is no. */
    Optional<Boolean> asked(String question) {
        if (!surroundings.terminal()) {
            return Optional.empty();
        }
        out().print(question + " [y/N] ");
        out().flush();
        try {
            String answer = String.valueOf(surroundings.in().readLine()).strip().toLowerCase(Locale.ROOT);
            return Optional.of(answer.equals("y") || answer.equals("yes"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The request file as it was named, from here or else from the home. */
    Path requests(Path named) {
        Path here = named.toAbsolutePath().normalize();
        if (Files.exists(here)) {
            return here;
        }
        Path home = options().home().root().resolve(named).normalize();
        if (Files.exists(home)) {
            return home;
        }
        throw new UnreadableRequestsException(
                "There is no file %s. Name a request file, jobs/first.csv for example.".formatted(here));
    }

    /** Does the work with progress shown, and leaves the terminal tidy. */
    BatchView shown(Supplier<BatchView> work) {
        ProgressDisplay shown = display();
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ticker.scheduleAtFixedRate(shown::tick, 1, 1, TimeUnit.SECONDS);
            return work.get();
        } finally {
            ticker.shutdownNow();
            shown.close();
        }
    }

    private ProgressDisplay display() {
        ProgressDisplay present = display;
        if (present == null) {
            present =
                    surroundings.drawable() && !options().plain() && !options().verbose()
                            ? ProgressDisplay.drawn(out(), surroundings.width(), clock(), this::sessions)
                            : ProgressDisplay.plain(err(), clock(), this::sessions);
            display = present;
        }
        return present;
    }

    /** Progress knows sessions by their ids; people know them by what they asked for. */
    private List<SessionView> sessions(long batch) {
        CliServices services = started;
        return services == null
                ? List.of()
                : services.batches().find(batch).map(BatchView::sessions).orElse(List.of());
    }

    @Override
    public void close() {
        CliServices services = started;
        if (services != null) {
            services.stop().run();
        }
    }
}
