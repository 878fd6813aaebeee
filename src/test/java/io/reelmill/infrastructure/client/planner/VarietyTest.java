package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the scripts of one file differ. */
class VarietyTest {
    private static final List<String> WHY = List.of(
            "Why cats purr",
            "Why bread rises",
            "Why leaves fall",
            "Why we yawn",
            "Why the sea is salty",
            "Why ice floats",
            "Why the kettle sings");
    private final ReadRequest reader =
            new ReadRequest(new RequestRules(Map.of("voice", "none"), List.of(), List.of("en")));

    private List<Script> scripts(List<String> topics) {
        Variants variants = new Variants();
        List<Script> scripts = new ArrayList<>();
        for (String topic : topics) {
            Row row = variants.of(new Row(
                    scripts.size() + 2,
                    Map.of("topic", topic, "key_points", "Water is at work|Time helps|Heat does the rest"),
                    List.of()));
            scripts.add(Planned.WRITER
                    .write(((Reading.Accepted) reader.read(row)).request(), Rows.PACE)
                    .goods());
        }
        return scripts;
    }

    /** The hook without what it is about. */
    private static String frame(Script script) {
        return script.hook()
                .replaceAll("(?i)cats?|purrs?|bread|rises?|leaves|falls?|we|yawn|the sea|salty|ice|floats?", "_")
                .replaceAll("(?i)the kettle|sings?", "_")
                .replaceAll("\\b(?:do|does|is)\\b", "_")
                .replaceAll("(?:_\\s*)+", "_ ")
                .replaceAll(" (?=[?.])", "");
    }

    @Test
    void opens_seven_rows_that_ask_alike_in_seven_ways() {
        List<Script> scripts = scripts(WHY);

        assertThat(scripts).extracting(VarietyTest::frame).doesNotHaveDuplicates();
        assertThat(scripts).extracting(Script::hook).contains("Water is at work.");
    }

    @Test
    void a_row_tells_the_same_whatever_is_added_below() {
        List<Script> all = scripts(WHY);

        assertThat(scripts(WHY.subList(0, 3))).isEqualTo(all.subList(0, 3));
        assertThat(scripts(WHY)).isEqualTo(all);
    }

    @Test
    void a_video_that_opens_with_its_first_point_ends_on_its_topic() {
        Script cold = scripts(WHY).stream()
                .filter(script -> script.hook().equals("Water is at work."))
                .findFirst()
                .orElseThrow();

        assertThat(cold.lines().get(0)).isEqualTo(new Line("Water is at work.", "key_points[1]", Line.Role.HOOK));
        Line last = cold.lines().get(cold.lines().size() - 1);
        assertThat(last.text()).matches("(?:So that|And that|That) is why .*");
        assertThat(last.source()).isEqualTo("topic");
    }
}
