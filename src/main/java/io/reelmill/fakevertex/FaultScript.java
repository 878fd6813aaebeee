package io.reelmill.fakevertex;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The rules in force, in their order: the first that applies to a call befalls it. Thread-safe. */
final class FaultScript {
    private List<Rule> rules = List.of();

    /** Replaces all rules. */
    synchronized void play(List<Fault> faults) {
        rules = faults.stream().map(Rule::new).toList();
    }

    /** What befalls the next call of the step. */
    synchronized Optional<Fault> next(Step step) {
        Optional<Rule> hit = Optional.empty();
        for (Rule rule : rules) {
            if (rule.fault.step() == step && rule.applies() && hit.isEmpty()) {
                rule.fired++;
                hit = Optional.of(rule);
            }
        }
        return hit.map(rule -> rule.fault);
    }

    /** Reads {@code [{"kind":"order","fault":"status:429","retryAfter":2,"times":3}]}. */
    static List<Fault> read(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException(
                    "Faults are a JSON list: [{\"kind\":\"order\",\"fault\":\"status:429\"}]");
        }
        return list.valueStream().map(FaultScript::fault).toList();
    }

    private static Fault fault(JsonNode rule) {
        Step step = Step.valueOf(rule.path("kind").asString("").toUpperCase(Locale.ROOT));
        String[] fault = rule.path("fault").asString("").split(":", 2);
        Fault read = Fault.on(step, Effect.labelled(fault[0]), fault.length > 1 ? Integer.parseInt(fault[1]) : 0)
                .planned(new Fault.Plan(
                        rule.path("times").asInt(Integer.MAX_VALUE),
                        rule.path("after").asInt(0),
                        rule.path("every").asInt(1),
                        rule.path("share").asDouble(1),
                        rule.path("seed").asLong(0)));
        return rule.has("retryAfter")
                ? read.retryAfter(Duration.ofSeconds(rule.get("retryAfter").asLong()))
                : read;
    }

    private static final class Rule {
        private final Fault fault;
        private final Random luck;
        private int seen;
        private int fired;

        Rule(Fault fault) {
            this.fault = fault;
            this.luck = new Random(fault.plan().seed());
        }

        /** Counts the call; a call that another rule takes counts all the same. */
        boolean applies() {
            Fault.Plan plan = fault.plan();
            int place = seen++ - plan.after();
            return place >= 0 && place % plan.every() == 0 && luck.nextDouble() < plan.share() && fired < plan.times();
        }
    }
}
