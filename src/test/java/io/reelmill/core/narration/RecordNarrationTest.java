package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ForgetfulCache;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordNarrationTest {
    private static final Rhythm RHYTHM = new Rhythm(0.4, 0.35, 1.2);

    @TempDir
    Path outputs;

    private final List<String> spoken = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Script script = new Script(
            "Moon",
            List.of(line("The Moon drifts."), line("It — slowly — goes away.")),
            "The Moon drifts.",
            "",
            List.of(),
            List.of());
    private final Documents documents = new InMemoryDocuments();
    private SessionFolder folder;

    @BeforeEach
    void open() {
        folder = new InMemorySessions(outputs).open();
    }

    @Test
    void lays_the_lines_on_the_clock_with_lead_in_pauses_and_tail() throws IOException {
        Narration narration = record("test-1", RHYTHM).join(folder, request("low"), script);

        assertThat(narration.lines()).extracting(SpokenLine::start).containsExactly(0.4, 2.4 + 0.75 * 0.35);
        assertThat(narration.lines()).extracting(SpokenLine::end).containsExactly(2.4, 2.4 + 0.75 * 0.35 + 2);
        assertThat(narration.seconds()).isCloseTo(5.95 - 0.25 * 0.35, within(1e-9));
        assertThat(narration.words().stream().map(Word::text))
                .containsExactly("The", "Moon", "drifts.", "It", "—", "slowly", "—", "goes", "away.");
        assertThat(narration.words().get(3).start()).isCloseTo(2.6625, within(1e-9));
        assertThat(placed)
                .containsExactly(
                        new Placed(folder.path("audio/line-001.wav"), 0.4),
                        new Placed(folder.path("audio/line-002.wav"), 2.4 + 0.75 * 0.35));
        assertThat(folder.manifest().artefacts())
                .extracting(Artefact::key)
                .containsExactly(
                        "narration:001", "narration:001", "narration:002", "narration:002", "narration", "words");
        assertThat(Files.readString(folder.path("captions/words.json"))).contains("text=slowly, start=");
    }

    @Test
    void speaks_no_line_twice() {
        RecordNarration first = record("test-1", RHYTHM);
        first.recordLine(folder, request("low"), 2, script.lines().get(1));
        Narration narration = first.join(folder, request("low"), script);
        placed.clear();

        assertThat(record("test-1", RHYTHM).join(folder, request("low"), script))
                .isEqualTo(narration);
        assertThat(spoken).containsExactly("It — slowly — goes away.", "The Moon drifts.");
        assertThat(placed).isEmpty();
    }

    @Test
    void speaks_again_what_another_model_or_voice_would_say_otherwise() {
        record("test-1", RHYTHM).join(folder, request("low"), script);
        record("test-2", RHYTHM).join(folder, request("low"), script);
        assertThat(spoken).hasSize(4);

        record("test-2", RHYTHM).join(folder, request("high"), script);
        assertThat(spoken).hasSize(6);
        placed.clear();
        record("test-2", new Rhythm(0.4, 1, 1.2)).join(folder, request("high"), script);
        assertThat(spoken).hasSize(6);
        assertThat(placed).hasSize(2);
    }

    @Test
    void gives_a_video_without_voice_the_times_to_read() {
        Narration narration = record("test-1", RHYTHM).join(folder, request(TopicRequest.NO_VOICE), script);

        assertThat(spoken).isEmpty();
        assertThat(folder.path("audio")).isEmptyDirectory();
        assertThat(folder.path("captions/words.json")).exists();
        assertThat(narration.lines().get(0).end()).isCloseTo(0.4 + 1.8, within(1e-9));
        assertThat(narration.lines().get(0).words().get(2).end()).isCloseTo(2.2, within(1e-9));
        assertThat(narration.lines().get(0).words().get(1).start()).isCloseTo(0.4 + 1.8 * 3 / 14, within(1e-9));
    }

    @Test
    void names_the_voice_that_nobody_has() {
        RecordNarration narration = record("test-1", RHYTHM);

        assertThatThrownBy(() -> narration.join(folder, request("deep"), script))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("'deep'");
    }

    @Test
    void knows_no_negative_silence() {
        assertThatThrownBy(() -> new Rhythm(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rhythm(Double.NaN, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_captions_beside_the_video_too() throws IOException {
        CaptionTrack track = new CaptionTrack(List.of(new Cue(0, 1, List.of(new Word("Hi & bye", 0, 1)), 0)));
        new WriteCaptions().write(folder, track);

        String published = "final_output/final_video_" + folder.id();
        assertThat(folder.path(published + ".vtt")).hasSameBinaryContentAs(folder.path("captions/captions.vtt"));
        assertThat(folder.path(published + ".srt")).hasSameBinaryContentAs(folder.path("captions/captions.srt"));
        assertThat(Files.readString(folder.path("captions/captions.vtt"))).isEqualTo(CaptionText.vtt(track));
        assertThat(Files.readString(folder.path("captions/captions.srt"))).isEqualTo(CaptionText.srt(track));
    }

    private RecordNarration record(String model, Rhythm rhythm) {
        SoundEditor editor = (sounds, seconds, target) -> {
            placed.addAll(sounds);
            write(target, "spliced");
        };
        return new RecordNarration(
                new Narrators(List.of(new TwoSecondNarrator(model))),
                editor,
                documents,
                rhythm,
                ForgetfulCache.files());
    }

    private static Line line(String text) {
        return new Line(text, "topic", Line.Role.POINT);
    }

    private static TopicRequest request(String voice) {
        return TopicRequests.verbatim("voice", voice);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Says every line in two seconds. */
    private final class TwoSecondNarrator implements Narrator {
        private final String model;

        TwoSecondNarrator(String model) {
            this.model = model;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities("test", model, Set.of());
        }

        @Override
        public List<Voice> voices() {
            return List.of(new Voice("low", "en-US"), new Voice("high", "en-US"));
        }

        @Override
        public Sale<Recording> record(String line, Voice voice, Path target) {
            spoken.add(line);
            write(target, voice.name() + line);
            List<Word> words = new ArrayList<>();
            List<String> written = Word.written(line);
            for (int i = 0; i < written.size(); i++) {
                double each = 2.0 / written.size();
                words.add(new Word(written.get(i), i * each, (i + 1) * each));
            }
            return Sale.free(new Recording(line, 2, words));
        }
    }
}
