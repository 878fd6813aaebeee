package io.reelmill.presentation.cli;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.presentation.cli.doctor.MachineChecks;
import io.reelmill.shared.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code reelmill doctor}. */
@Command(
        name = "doctor",
        sortOptions = false,
        description = {
            "Says whether this machine and its configuration can make videos.",
            "",
            "Each line is ok, warn or fail, the last two with what to do about it. Exit code 0 when"
                    + " nothing fails, 1 when something does."
        },
        footerHeading = "%nExample:%n",
        footer = "  reelmill doctor --home /srv/reels")
final class DoctorCommand implements Callable<Integer> {
    private final Invocation invocation;
    private int failed;

    DoctorCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        MachineChecks.of(invocation.options().home()).forEach(this::look);
        services().forEach(this::look);
        invocation
                .out()
                .println(failed == 0 ? "Videos can be made here." : "%d of these must be put right.".formatted(failed));
        return (failed == 0 ? ExitCode.DONE : ExitCode.UNEXPECTED).code();
    }

    /** The doctor is called when things do not start: that is a finding too. */
    private List<HealthCheck> services() {
        try {
            return invocation.services().checks().get();
        } catch (AlreadyRunningException atWork) {
            say(
                    "start",
                    Finding.warn(String.valueOf(atWork.getMessage()), "The rest can be looked at when it has ended."));
        } catch (MisconfiguredException setting) {
            say("start", Finding.fail(String.valueOf(setting.getMessage()), "Put right what it says."));
        } catch (RuntimeException notStarted) {
            say(
                    "start",
                    Finding.fail(
                            notStarted.toString(), "Put right what it says; --verbose on another command tells more."));
        }
        return List.of();
    }

    private void look(HealthCheck check) {
        say(check.name(), finding(check));
    }

    private static Finding finding(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException broken) {
            return Finding.fail(broken.toString(), "This should not happen; please report it.");
        }
    }

    private void say(String name, Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        invocation.out().println("%-5s %-14s %s".formatted(state, name, Printable.oneLine(finding.detail())));
        if (!finding.remedy().isEmpty()) {
            invocation.out().println(" ".repeat(21) + Printable.oneLine(finding.remedy()));
        }
        invocation.out().flush();
        if (finding.state() == Finding.State.FAIL) {
            failed++;
        }
    }
}
