package io.reelmill.core.script;

import io.reelmill.core.Port;
import java.util.List;
import java.util.Optional;

/** What is known of a topic for certain, beyond what the user said. Thread-safe. */
@Port
public interface Knowledge {
    /** What there is to say of a topic that is exactly the name of a thing; empty where there is any doubt. */
    Optional<Known> about(String topic);

    /** Knows nothing. */
    static Knowledge none() {
        return topic -> Optional.empty();
    }

    /**
     * What is known of one thing.
     *
     * @param question that the first sentence answers, where there is one
     * @param facts at least one; the first can open the telling
     */
    record Known(Optional<String> question, List<Fact> facts) {
        public Known {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One true sentence.
     *
     * @param source whose word it is: {@code factbook:Germany}
     */
    record Fact(String text, String source) {}
}
