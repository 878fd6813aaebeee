package io.reelmill.core.script;

import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.function.Function;

/** What would become of one row, before anything is produced. */
public sealed interface Forecast permits Forecast.Planned, Forecast.Refused {

    /** The row's place in its file, the header being line 1. */
    int line();

    /** The result of the one function that applies. */
    <R> R either(Function<Planned, R> planned, Function<Rejection, R> refused);

    /**
     * A video would be made.
     *
     * @param lines how many sentences it would speak
     * @param seconds how long it would be, at the voice's pace
     */
    record Planned(TopicRequest request, int lines, double seconds, List<Warning> warnings) implements Forecast {
        public Planned {
            warnings = List.copyOf(warnings);
        }

        /** Whether its video can be finished: a script that is written for the row has to keep the asked length. */
        public boolean feasible() {
            return request.script().isPresent()
                    || warnings.stream().noneMatch(warning -> warning.code() == Warning.Code.LONG_SCRIPT);
        }

        @Override
        public int line() {
            return request.line();
        }

        @Override
        public <R> R either(Function<Planned, R> planned, Function<Rejection, R> refused) {
            return planned.apply(this);
        }
    }

    /** The row would be refused. */
    record Refused(Rejection rejection) implements Forecast {
        @Override
        public int line() {
            return rejection.line();
        }

        @Override
        public <R> R either(Function<Planned, R> planned, Function<Rejection, R> refused) {
            return refused.apply(rejection);
        }
    }
}
