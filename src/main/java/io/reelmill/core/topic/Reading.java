package io.reelmill.core.topic;

import java.util.function.Function;

/** What became of a row: a request, or all that is wrong with it. */
public sealed interface Reading {
    /** The result of the one function that applies. */
    <R> R either(Function<TopicRequest, R> accepted, Function<Rejection, R> rejected);

    /** The row is a request that can be made. */
    record Accepted(TopicRequest request) implements Reading {
        @Override
        public <R> R either(Function<TopicRequest, R> accepted, Function<Rejection, R> rejected) {
            return accepted.apply(request);
        }
    }

    /** The row is refused. */
    record Rejected(Rejection rejection) implements Reading {
        @Override
        public <R> R either(Function<TopicRequest, R> accepted, Function<Rejection, R> rejected) {
            return rejected.apply(rejection);
        }
    }
}
