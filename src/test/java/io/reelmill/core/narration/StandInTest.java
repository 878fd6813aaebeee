package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.BoughtFiles;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.BudgetReachedException;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ForgetfulCache;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a narrator fails, another one speaks the whole video. */
class StandInTest {
    private static final String FAILS = "Three.";

    @TempDir
    Path outputs;

    private final List<String> spoken = new ArrayList<>();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Documents documents = new InMemoryDocuments();
    private final Script script =
            new Script("Numbers", List.of(line("One."), line("Two."), line(FAILS)), "One.", "", List.of(), List.of());
    private final TopicRequest request = TopicRequests.verbatim("voice", "dear-voice");
    private SessionFolder folder;

    @BeforeEach
    void open() {
        folder = new InMemorySessions(outputs).open();
    }

    static Stream<ProviderException> passing() {
        return Stream.of(
                new TransientProviderException("is away", Optional.empty(), null),
                new RefusedException("is away"),
                RefusedException.filtered("is away"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void another_one_speaks_all_lines_and_the_manifest_says_why(ProviderException failure) {
        Narration narration = record(failing("dear", "en-US", failure), speaking("own", "en-US"));

        assertThat(spoken).containsExactly("dear: One.", "dear: Two.", "own: Three.", "own: One.", "own: Two.");
        assertThat(narration.lines()).hasSize(3);
        assertThat(folder.manifest().fallbacks())
                .containsExactly(new Fallback("recordNarration", "dear", "own", "is away"));
        assertThat(folder.manifest().artefacts())
                .filteredOn(artefact -> artefact.key().startsWith("narration"))
                .extracting(Artefact::provenance)
                .allSatisfy(provenance -> assertThat(provenance.provider()).isEqualTo("own"));
    }

    @Test
    void whoever_stood_in_speaks_after_a_restart_too() {
        Narrator dear = failing("dear", "en-US", new RefusedException("is away"));
        Narrator own = speaking("own", "en-US");
        recorder(dear, own).recordLine(folder, request, 3, script.lines().get(2));
        spoken.clear();

        recorder(speaking("dear", "en-US"), own).join(folder, request, script);

        assertThat(spoken).containsExactly("own: One.", "own: Two.");
        assertThat(folder.manifest().fallbacks()).hasSize(1);
    }

    @Test
    void the_voice_that_was_asked_for_speaks_when_the_stand_in_is_no_longer_offered() {
        folder.update(manifest -> manifest.withFallback(new Fallback("sourceClips", "dear", "own", "another stage"))
                .withFallback(new Fallback("recordNarration", "dear", "gone", "is away")));

        record(speaking("dear", "en-US"), speaking("own", "en-US"));

        assertThat(spoken).containsExactly("dear: One.", "dear: Two.", "dear: Three.");
    }

    @Test
    void one_after_the_other_is_asked_and_the_last_failure_is_told() {
        assertThatThrownBy(() -> record(
                        failing("dear", "en-US", new RefusedException("first")),
                        failing("second", "en-GB", new RefusedException("second")),
                        speaking("german", "de-DE")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("second");
        assertThat(folder.manifest().fallbacks())
                .containsExactly(new Fallback("recordNarration", "dear", "second", "first"));
        assertThat(spoken).noneMatch(line -> line.startsWith("german"));
    }

    @Test
    void the_voice_nearest_to_the_language_stands_in() {
        Narrators narrators = new Narrators(List.of(new Stub("many", List.of("en-GB", "en-US"), Optional.empty())));

        assertThat(narrators.speaking("en-US"))
                .extracting(speaker -> speaker.voice().language())
                .containsExactly("en-US");
        assertThat(narrators.speaking("en-AU"))
                .extracting(speaker -> speaker.voice().language())
                .containsExactly("en-GB");
        assertThat(narrators.speaking("fr-FR")).isEmpty();
    }

    static Stream<ProviderException> stopping() {
        return Stream.of(
                new MisconfiguredException("a setting"),
                new InDoubtException("nobody knows"),
                new BudgetReachedException("too dear"));
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void what_the_user_has_to_know_is_not_papered_over(ProviderException failure) {
        assertThatThrownBy(() -> record(failing("dear", "en-US", failure), speaking("own", "en-US")))
                .isSameAs(failure);
        assertThat(folder.manifest().fallbacks()).isEmpty();
    }

    @Test
    void another_voice_in_the_settings_has_nothing_spoken_anew() {
        Narrator one = new Stub("own", List.of("en-US"), Optional.empty());
        Narrator two = new Stub("own", List.of("en-US", "de-DE"), Optional.empty());
        Voice voice = one.voices().get(0);

        assertThat(new Speaker(two, voice).inputs("line").sha256())
                .isEqualTo(new Speaker(one, voice).inputs("line").sha256())
                .isNotEqualTo(new Speaker(speaking("other", "en-US"), voice)
                        .inputs("line")
                        .sha256());
    }

    @Test
    void every_line_is_bought_once_and_a_line_that_was_refused_is_charged_by_nobody() {
        record(failing("dear", "en-US", new RefusedException("is away")), speaking("own", "en-US"));

        assertThat(ledger.all())
                .extracting(purchase ->
                        purchase.order().item() + " " + purchase.order().provider() + " " + purchase.state())
                .containsExactly(
                        "narration:001 dear " + Purchase.State.DELIVERED,
                        "narration:002 dear " + Purchase.State.DELIVERED,
                        "narration:003 dear " + Purchase.State.DECLINED);
    }

    @Test
    void narrators_are_offered_in_the_order_of_their_names_in_the_settings() {
        List<Narrator> known = List.of(speaking("own", "en-US"), speaking("dear", "en-US"), speaking("other", "en-US"));

        assertThat(Narrators.named(known, List.of("dear", "own")).voices())
                .extracting(Voice::name)
                .containsExactly("dear-voice", "own-voice");
        assertThatThrownBy(() -> Narrators.named(known, List.of("nobody")))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessage("reelmill.narration.providers names 'nobody'; there is [own, dear, other]");
    }

    @Test
    void two_voices_of_one_name_are_refused() {
        assertThatThrownBy(() -> new Narrators(List.of(speaking("own", "en-US"), speaking("OWN", "de-DE"))))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("'OWN-voice'");
    }

    private Narration record(Narrator... narrators) {
        return recorder(narrators).join(folder, request, script);
    }

    private RecordNarration recorder(Narrator... narrators) {
        SoundEditor editor = (sounds, seconds, target) -> write(target, "spliced");
        BoughtFiles bought = new BoughtFiles(ledger.purchases(Budget.unlimited("USD")), new ForgetfulCache());
        return new RecordNarration(
                new Narrators(List.of(narrators)), editor, documents, new Rhythm(0.4, 0.35, 1.2), bought);
    }

    private Narrator speaking(String name, String language) {
        return new Stub(name, List.of(language), Optional.empty());
    }

    private Narrator failing(String name, String language, ProviderException failure) {
        return new Stub(name, List.of(language), Optional.of(failure));
    }

    private static Line line(String text) {
        return new Line(text, "topic", Line.Role.POINT);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Only the one called "dear" costs anything. */
    private final class Stub implements Narrator {
        private final String name;
        private final List<String> languages;
        private final Optional<ProviderException> failure;

        Stub(String name, List<String> languages, Optional<ProviderException> failure) {
            this.name = name;
            this.languages = languages;
            this.failure = failure;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(name, "1", Set.copyOf(languages));
        }

        @Override
        public List<Voice> voices() {
            return languages.stream()
                    .map(language -> new Voice(name + "-voice" + (languages.size() == 1 ? "" : language), language))
                    .toList();
        }

        @Override
        public Optional<Cost> quote(String line, Voice voice) {
            return Optional.of(name.equals("dear") ? new Cost(BigDecimal.ONE, "USD") : Cost.NOTHING);
        }

        @Override
        public Sale<Recording> record(String line, Voice voice, Path target) {
            if (line.equals(FAILS) && failure.isPresent()) {
                throw failure.get();
            }
            spoken.add(name + ": " + line);
            write(target, line);
            return new Sale<>(new Recording(line, 1, List.of(new Word(line, 0, 1))), quote(line, voice));
        }
    }
}
