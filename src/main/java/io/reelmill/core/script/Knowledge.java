package io.reelmill.core.script;

import io.reelmill.core.Port;
import java.util.List;
import java.util.Optional;

/** What is known of a topic for certain, beyond what the user said. Thread-safe. */
@Port
public interface Knowledge {
    /** What there is to say of a topic that is exactly the name of a thing; empty where there is any doubt. */
    Optional<Known> about(String topic);

    /**
     * What is known of one thing.
     *
     * @param subject the thing by its name; a fact that begins with "It" or "Its" can be opened with this instead
     * @param facts at least one; the first can open the telling
     */
    record Known(Optional<String> subject, List<Fact> facts) {
        public Known {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One true sentence.
     *
     * @param source whose word it is: {@code factbook:Germany}
     * @param question that it answers, where there is one that names the thing
     */
    record Fact(String text, String source, Optional<String> question) {
        /** A fact that answers no question of its own. */
        public Fact(String text, String source) {
            this(text, source, Optional.empty());
        }
    }
}
