package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.BoughtFiles;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ForgetfulCache;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptUseCasesTest {
    /** A tenth of a second a character, half a second between lines, one second of frame. */
    private static final Pace PACE = new Pace() {
        @Override
        public double seconds(String line) {
            return line.length() * 0.1;
        }

        @Override
        public double pause() {
            return 0.5;
        }

        @Override
        public double frame() {
            return 1;
        }
    };

    private static final Warning THIN = new Warning(Warning.Code.THIN_SCRIPT, "Only the topic is known.");
    private static final Warning LETTERS = new Warning(Warning.Code.MISSING_GLYPHS, "no font");

    /** Says the topic, and that this is thin. */
    private static final class TopicSayer implements ScriptWriter {
        private final String model;

        TopicSayer(String model) {
            this.model = model;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities("sayer", model, Set.of("en"));
        }

        @Override
        public Sale<Script> write(TopicRequest request, Pace pace) {
            Line line = new Line(request.topic() + ".", "topic", Line.Role.HOOK);
            return Sale.free(new Script(
                    request.topic(), List.of(line), line.text(), line.text(), List.of("tea"), List.of(THIN)));
        }
    }

    @TempDir
    Path outputs;

    private final Documents documents = new InMemoryDocuments();
    private InMemorySessions sessions;
    private SessionFolder session;

    private WriteScript writing(ScriptWriter writer) {
        return new WriteScript(List.of(writer), writer, documents, ForgetfulCache.files());
    }

    @BeforeEach
    void open() {
        sessions = new InMemorySessions(outputs);
        session = sessions.open();
    }

    private static TopicRequest about(String topic, String seed) {
        return TopicRequests.of("topic", topic, "seed", seed, "platform", "tiktok");
    }

    @Test
    void writes_a_script_once_and_tells_the_manifest_of_its_warnings() {
        WriteScript writeScript = writing(new TopicSayer("1"));

        Script first = writeScript.write(session, about("Tea", "1"), PACE);
        Script again = writeScript.write(session, about("Tea", "1"), PACE);

        assertThat(sessions.derived()).containsExactly("script");
        assertThat(again).isEqualTo(first);
        assertThat(documents.read(session.path("scripts/script.json"), Script.class))
                .isEqualTo(first);
        assertThat(session.manifest().warnings()).containsExactly(THIN);
        assertThat(session.manifest().artefacts()).singleElement().satisfies(made -> {
            assertThat(made.provenance().provider()).isEqualTo("sayer");
            assertThat(made.provenance().seed()).contains(1L);
        });
    }

    @Test
    void a_warning_that_the_script_no_longer_gives_is_taken_back() {
        Warning shorter = new Warning(Warning.Code.SHORT_SCRIPT, "20 s of 30 s");
        Warning accent = new Warning(Warning.Code.OTHER_ACCENT, "en-GB");
        session.update(manifest -> manifest.withWarnings(Set.of(), List.of(shorter, accent)));

        writing(new TopicSayer("1")).write(session, about("Tea", "1"), PACE);

        assertThat(session.manifest().warnings()).containsExactly(accent, THIN);
    }

    @Test
    void writes_anew_when_the_row_or_the_seed_is_another_and_not_for_another_writer() {
        writing(new TopicSayer("1")).write(session, about("Tea", "1"), PACE);
        writing(new TopicSayer("1")).write(session, about("Coffee", "1"), PACE);
        writing(new TopicSayer("1")).write(session, about("Coffee", "2"), PACE);
        writing(new TopicSayer("2")).write(session, about("Coffee", "2"), PACE);

        assertThat(sessions.derived()).hasSize(3);
    }

    /** Charges for what it writes or keeps back. */
    private record Dear(String name, String asked, Optional<RefusedException> refusal) implements ScriptWriter {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(name, "1", Set.of());
        }

        @Override
        public Optional<Cost> quote(TopicRequest request) {
            return Optional.of(new Cost(BigDecimal.ONE, "USD"));
        }

        @Override
        public String asked(TopicRequest request, Pace pace) {
            return asked;
        }

        @Override
        public Sale<Script> write(TopicRequest request, Pace pace) {
            refusal.ifPresent(kept -> {
                throw kept;
            });
            return new Sale<>(new TopicSayer("1").write(request, pace).goods(), quote(request));
        }
    }

    @Test
    void what_one_writer_kept_back_says_nothing_of_the_next_nor_of_other_settings() {
        InMemoryLedger ledger = new InMemoryLedger();
        BoughtFiles bought = new BoughtFiles(ledger.purchases(Budget.unlimited("USD")), new ForgetfulCache());
        ScriptWriter never = new Dear("gemini", "warm", Optional.of(RefusedException.filtered("kept back")));
        ScriptWriter cooler = new Dear("gemini", "cool", Optional.of(RefusedException.filtered("again")));
        ScriptWriter other = new Dear("openai", "warm", Optional.empty());

        assertThatThrownBy(() -> new WriteScript(List.of(never), never, documents, bought)
                        .write(session, about("Tea", "1"), PACE))
                .isInstanceOf(RefusedException.class);
        new WriteScript(List.of(never, cooler, other), never, documents, bought)
                .write(session, about("Tea", "1"), PACE);

        assertThat(ledger.all())
                .extracting(purchase -> purchase.order().provider() + " " + purchase.state())
                .containsExactly("gemini PERHAPS_CHARGED", "gemini PERHAPS_CHARGED", "openai DELIVERED");
        assertThat(ledger.all())
                .extracting(purchase -> purchase.order().sha256())
                .doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_telling_that_cannot_keep_the_asked_length_but_not_one_given_word_for_word() {
        Warning tooLong = new Warning(Warning.Code.LONG_SCRIPT, "9 s instead of 5");
        ScriptWriter wordy = new ScriptWriter() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("wordy", "1", Set.of("en"));
            }

            @Override
            public Sale<Script> write(TopicRequest request, Pace pace) {
                Line line = new Line("Tea.", "topic", Line.Role.HOOK);
                return Sale.free(new Script("Tea", List.of(line), "Tea.", "Tea.", List.of(), List.of(tooLong)));
            }
        };
        TopicRequest verbatim = TopicRequests.of("topic", "Tea", "script", "Tea, and so on.");

        assertThatThrownBy(() -> writing(wordy).write(session, about("Tea", "1"), PACE))
                .isInstanceOf(RefusedException.class)
                .hasMessage("9 s instead of 5");
        writing(wordy).write(session, verbatim, PACE);
        assertThat(session.manifest().warnings()).containsExactly(tooLong);
    }

    @Test
    void forecasts_every_row_in_its_order_and_closes_the_file() {
        Row good = new Row(2, Map.of("topic", "Tea"), List.of());
        Row bad = new Row(3, Map.of("topic", "Coffee", "duration", "soon"), List.of());
        Opened opened = new Opened(List.of(good, bad).iterator());
        ForecastRequests forecast = new ForecastRequests(
                source -> opened,
                new ReadRequest(rules()),
                new TopicSayer("1"),
                request -> PACE,
                (request, text) -> Optional.of(LETTERS));

        List<Forecast> forecasts = forecast.of(Path.of("rows.csv"));

        assertThat(opened.closed).isTrue();
        assertThat(forecasts).extracting(Forecast::line).containsExactly(2, 3);
        assertThat(forecasts.get(0)).isInstanceOfSatisfying(Forecast.Planned.class, planned -> {
            assertThat(planned.lines()).isEqualTo(1);
            assertThat(planned.seconds()).isEqualTo(1.4, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(planned.warnings()).containsExactly(THIN, LETTERS);
            assertThat(planned.request().topic()).isEqualTo("Tea");
        });
        assertThat(forecasts.get(1))
                .isInstanceOfSatisfying(
                        Forecast.Refused.class,
                        refused -> assertThat(refused.rejection().problems())
                                .extracting(problem -> problem.column())
                                .containsExactly("duration"));
        assertThat(forecasts)
                .extracting(each -> each.<String>either(planned -> "made", refused -> "refused"))
                .containsExactly("made", "refused");
    }

    private static RequestRules rules() {
        return new RequestRules(Map.of(), List.of(new RequestRules.KnownVoice("slt", "en-US")), List.of("en"));
    }

    private static final class Opened implements RequestReader.Rows {
        private final Iterator<Row> rows;
        private boolean closed;

        Opened(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public Optional<Row> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void publishes_the_scripts_words_with_the_disclosure() {
        Script script = new TopicSayer("1").write(about("Tea", "1"), PACE).goods();

        Publication publication = Publication.of(script, about("Tea", "1"), Disclosure.of(about("Tea", "1"), true));

        assertThat(publication.title()).isEqualTo("Tea");
        assertThat(publication.description()).isEqualTo("Tea.");
        assertThat(publication.hashtags()).containsExactly("tea");
        assertThat(publication.platform()).isEqualTo("tiktok");
        assertThat(publication.disclosure().aiGenerated()).isTrue();
        assertThat(publication.disclosure().text()).contains("AI", "generated by software");
    }

    @Test
    void knows_no_empty_line_and_no_empty_script() {
        assertThatThrownBy(() -> new Line(" ", "topic", Line.Role.HOOK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Script("t", List.of(), "", "", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
