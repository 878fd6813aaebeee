package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Artefact;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearRecordingTest {
    @TempDir
    Path outputs;

    private final List<Placed> placed = new ArrayList<>();
    private final List<String> aligned = new ArrayList<>();
    private final Script script = new Script(
            "Moon", List.of(line("The Moon drifts."), line("Slowly.")), "The Moon drifts.", "", List.of(), List.of());
    private final TopicRequest request = TopicRequests.verbatim(
            "recording", "moon.mp3", "voice", TopicRequest.RECORDED, "script", "The Moon drifts. Slowly.");
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private String bytes = "one";
    private SessionFolder folder;

    @BeforeEach
    void open() {
        folder = new InMemorySessions(outputs).open();
    }

    @Test
    void the_lines_lie_where_the_user_says_them_after_the_lead_in() {
        Narration narration = hear().join(folder, request, script);

        assertThat(narration.lines()).extracting(SpokenLine::text).containsExactly("The Moon drifts.", "Slowly.");
        assertThat(narration.lines()).extracting(SpokenLine::start).containsExactly(0.5, 3.5);
        assertThat(narration.lines()).extracting(SpokenLine::end).containsExactly(3.25, 4.25);
        assertThat(narration.seconds()).isEqualTo(0.5 + 5 + 1.25);
        assertThat(aligned).containsExactly("The Moon drifts. Slowly. in en-US");
        assertThat(placed).containsExactly(new Placed(folder.path("audio/recording.wav"), 0.5));
        assertThat(folder.manifest().artefacts())
                .extracting(Artefact::key)
                .containsExactly("recording", "recording", "narration", "words");
    }

    @Test
    void a_recording_is_heard_once_and_again_when_the_file_is_another() {
        hear().join(folder, request, script);
        hear().join(folder, request, script);
        assertThat(aligned).hasSize(1);

        bytes = "two";
        hear().join(folder, request, script);
        assertThat(aligned).hasSize(2);
    }

    @Test
    void the_first_aligner_that_knows_the_language_is_asked() {
        Aligner english = (sound, text, language) -> {
            throw new RefusedException("English only");
        };
        Aligner any = (sound, text, language) -> List.of(new Word(text, 0, 1));

        assertThat(new Aligners(List.of(english, any)).align(outputs, "Hola", "es"))
                .hasSize(1);
        assertThatThrownBy(() -> new Aligners(List.of(english)).align(outputs, "Hola", "es"))
                .hasMessageContaining("English only");
        assertThatThrownBy(() -> new Aligners(List.of()).align(outputs, "Hola", "es"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("es");
    }

    private HearRecording hear() {
        RecordingFolder recordings = new RecordingFolder() {
            @Override
            public Path file(String path) {
                return outputs.resolve(path);
            }

            @Override
            public String sha256(String path) {
                return bytes;
            }
        };
        SoundDecoder decoder = (file, target) -> {
            write(target, file.getFileName() + " decoded");
            return 5;
        };
        Aligner aligner = (sound, text, language) -> {
            aligned.add(text + " in " + language);
            List<Word> words = new ArrayList<>();
            for (String word : Word.written(text)) {
                words.add(new Word(word, words.size(), words.size() + 0.75));
            }
            return words;
        };
        SoundEditor editor = (sounds, seconds, target) -> {
            placed.addAll(sounds);
            write(target, "spliced");
        };
        return new HearRecording(
                recordings, decoder, aligner, documents, new HearRecording.Laying(editor, new Rhythm(0.5, 0.35, 1.25)));
    }

    private static Line line(String text) {
        return new Line(text, "script", Line.Role.POINT);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
