package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a run ends, for scripts. */
enum ExitCode {
    DONE("every video is finished and no row was rejected"),
    UNEXPECTED("unexpected failure; with doctor: a check failed"),
    USAGE("bad usage, an unusable file, a wrong setting, or not possible as things stand"),
    REJECTED("rows were rejected; all other videos are finished"),
    FAILED("at least one video failed or is in doubt"),
    RUNNING("already running in this home"),
    STOPPED("stopped, or only no longer watched beside a service; the same command goes on");

    private final String meaning;

    ExitCode(String meaning) {
        this.meaning = meaning;
    }

    int code() {
        return ordinal();
    }

    /** The table that help shows. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(exit -> table.put(" " + exit.code(), exit.meaning));
        return table;
    }

    /** The worst that is to be said of a batch whose run has ended. */
    static ExitCode of(BatchView batch) {
        if (batch.state() == BatchState.STOPPED) {
            return STOPPED;
        }
        if (batch.count(SessionState.FAILED) + batch.count(SessionState.IN_DOUBT) > 0) {
            return FAILED;
        }
        if (batch.state() != BatchState.COMPLETED
                || batch.count(SessionState.COMPLETED) < batch.sessions().size()) {
            return UNEXPECTED;
        }
        return batch.rejected() > 0 ? REJECTED : DONE;
    }
}
