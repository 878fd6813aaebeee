package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.Platform;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.RequestRules.KnownVoice;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.infrastructure.client.knowledge.KnowledgeConfiguration;
import io.reelmill.infrastructure.client.planner.PlannerConfiguration;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The samples are what a newcomer sees first: every row is accepted and has enough to say. */
class SampleJobsTest {
    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private static AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Home.class, () -> new Home(Path.of("target")));
        context.register(CsvConfiguration.class, PlannerConfiguration.class, KnowledgeConfiguration.class);
        context.refresh();
        return context;
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void every_row_is_accepted_and_they_differ() {
        List<TopicRequest> requests = requests("first.csv");

        assertThat(requests).extracting(TopicRequest::id).containsExactly("honey", "jupiter", "moon", "meeting");
        assertThat(requests).extracting(TopicRequest::platform).doesNotHaveDuplicates();
        assertThat(requests)
                .extracting(TopicRequest::music)
                .containsExactly(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE);
        assertThat(requests).extracting(TopicRequest::platform).contains(Platform.INSTAGRAM, Platform.LINKEDIN);
    }

    @Test
    void every_row_fills_its_length_with_what_there_is_to_say() {
        ScriptWriter writer = CONTEXT.getBean(ScriptWriter.class);
        for (TopicRequest request : requests("first.csv")) {
            Script script = writer.write(request, new UsualPace()).goods();
            List<String> lines = script.lines().stream().map(Line::text).toList();

            assertThat(script.warnings()).as("%s: %s", request.id(), lines).isEqualTo(List.<Warning>of());
            assertThat(new UsualPace().total(lines)).isBetween(14.0, 30.0);
        }
    }

    @Test
    void the_gallery_has_twenty_topics_of_every_kind() {
        List<TopicRequest> requests = requests("gallery.csv");

        assertThat(requests).hasSize(20);
        assertThat(requests.stream().map(TopicRequest::category).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(requests).filteredOn(request -> request.notes().isPresent()).hasSize(1);
        assertThat(requests).extracting(TopicRequest::captionStyle).contains(CaptionStyle.values());
        assertThat(requests)
                .filteredOn(request -> !request.renditions().isEmpty())
                .hasSize(1);
    }

    private static List<TopicRequest> requests(String sample) {
        RequestRules rules = new RequestRules(Map.of(), List.of(new KnownVoice("any", "en-US")), List.of("en"));
        ReadRequest understand = new ReadRequest(rules);
        List<TopicRequest> requests = new ArrayList<>();
        try (RequestReader.Rows rows = CONTEXT.getBean(RequestReader.class).open(Path.of("jobs", sample))) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                requests.add(understand.read(row.get()).either(request -> request, rejection -> {
                    throw new AssertionError(rejection);
                }));
            }
        }
        return requests;
    }

    /** About what the embedded voice needs. */
    private static final class UsualPace implements Pace {
        private static final int LETTERS_OF_A_DIGIT = 4;

        @Override
        public double seconds(String line) {
            long letters = line.chars().filter(Character::isLetter).count();
            long digits = line.chars().filter(Character::isDigit).count();
            return (letters + LETTERS_OF_A_DIGIT * digits) / 13.0;
        }

        @Override
        public double pause() {
            return 0.35;
        }

        @Override
        public double frame() {
            return 1.6;
        }
    }
}
