package io.reelmill.core.script;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.core.topic.TopicRequest;
import java.util.Optional;

/** Writes scripts. Thread-safe; the same request and pace give the same script where the provider can promise it. */
@Port
public interface ScriptWriter {
    Capabilities capabilities();

    /** The most that a script for the request can cost, before it is written; empty when the price is not known. */
    default Optional<Cost> quote(TopicRequest request) {
        return Optional.of(Cost.NOTHING);
    }

    /**
     * All that the answer depends on besides the request, the provider and its model: the words that are sent and the
     * settings of the call. An order that was placed with others is another order; a script that was delivered stands.
     */
    default String asked(TopicRequest request, Pace pace) {
        return "";
    }

    /**
     * A script for the request that takes at most its duration at the given pace, with warnings where there is less to
     * say; it never invents a fact and never cuts a sentence. One call is at most one order of the provider's.
     *
     * @throws io.reelmill.core.provider.ProviderException when it cannot; the subtype says what to do next
     */
    Sale<Script> write(TopicRequest request, Pace pace);
}
