package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes two lines, and fails when it is asked to write although it costs. */
record PricedWriter(String name, Set<String> languages, Optional<Cost> price) implements ScriptWriter {
    @Override
    public Capabilities capabilities() {
        return new Capabilities(name, "1", languages);
    }

    @Override
    public Optional<Cost> quote(TopicRequest request) {
        return price;
    }

    @Override
    public Sale<Script> write(TopicRequest request, Pace pace) {
        assertThat(name).as("nothing is bought for an estimate").isEqualTo("planner");
        List<Line> lines = List.of(
                new Line("This is a line of forty-eight characters, exactly.", "topic", Line.Role.HOOK),
                new Line("This is a line of forty-eight characters, exactly.", "topic", Line.Role.CLOSING));
        List<Warning> warnings = request.topic().contains("long")
                ? List.of(new Warning(Warning.Code.LONG_SCRIPT, "too long"))
                : List.of();
        return Sale.free(new Script("Tea", lines, "Tea", "", List.of(), warnings));
    }
}
