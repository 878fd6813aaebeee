package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Warning;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Place;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentsTest {
    private static final List<Word> WORDS =
            List.of(new Word("Why", 0.1, 0.30000000000000004), new Word("“tides”?", 1e-7, 12345.678901234567));
    private static final CaptionTrack CAPTIONS = new CaptionTrack(List.of(new Cue(0.1, 1.3, WORDS, 1)));

    @TempDir
    private Path directory;

    private final JsonDocuments documents = new JsonDocuments();

    static Stream<Object> values() {
        Picture picture =
                Picture.of(Design.MAP, "Tides", List.of(Part.of("moon", "3"), Part.of(new Place("Peru", -10, -76))), 1);
        return Stream.of(
                new Script(
                        "Tides",
                        List.of(new Line("Why tides?", "topic", Line.Role.HOOK)),
                        "Why tides?",
                        "On \"tides\"\n\tand \\ 潮 🌊",
                        List.of("tides"),
                        List.of(new Warning(Warning.Code.THIN_SCRIPT, "only a topic"))),
                new Storyboard(
                        new Canvas(1080, 1920),
                        new FrameRate(30000, 1001),
                        List.of(new Shot(1, 1, 0, 45, 6, picture, "Why tides?", "The sea at ebb", WORDS))),
                new Narration(List.of(new SpokenLine(1, "Why tides?", 0.3, 1.5, WORDS)), 30.0),
                CAPTIONS,
                new Recording("Why “tides”?", 1.25, WORDS),
                new Timeline(
                        new Canvas(1080, 1920),
                        new FrameRate(30, 1),
                        List.of(new Segment(Path.of("/tmp/a clip ü.mp4"), 0, 45, 0)),
                        Optional.of(Path.of("audio/narration.wav")),
                        Optional.empty(),
                        CAPTIONS,
                        CaptionMode.HIGHLIGHT,
                        CaptionStyle.BOX,
                        Platform.YOUTUBE_SHORTS,
                        0xff8800,
                        "Tides",
                        "en-US"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void reads_back_what_it_wrote_and_writes_it_alike_each_time(Object value) throws IOException {
        Path first = directory.resolve("first.json");
        Path second = directory.resolve("second.json");

        documents.write(value, first);
        Object read = documents.read(first, value.getClass());
        documents.write(read, second);

        assertThat(read).isEqualTo(value);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void writes_words_as_a_plain_array() {
        Path file = directory.resolve("words.json");
        documents.write(WORDS, file);

        assertThat(file).content().isEqualTo("""
                [
                  {
                    "text": "Why",
                    "start": 0.1,
                    "end": 0.30000000000000004
                  },
                  {
                    "text": "“tides”?",
                    "start": 1.0E-7,
                    "end": 12345.678901234567
                  }
                ]
                """);
        assertThat(documents.read(file, Word[].class)).containsExactlyElementsOf(WORDS);
    }

    @Test
    void writes_components_in_their_order_and_nothing_else() {
        Path file = directory.resolve("shot.json");
        documents.write(
                new Shot(2, 1, 45, 30, 6, Picture.counting("3.8 cm", "Rise"), "It rises.", "The sea rises", List.of()),
                file);

        assertThat(file).content().isEqualTo("""
                {
                  "number": 2,
                  "scene": 1,
                  "start": 45,
                  "frames": 30,
                  "overlap": 6,
                  "picture": {
                    "design": "NUMBER",
                    "heading": "Rise",
                    "parts": [ ],
                    "current": 0,
                    "figure": "3.8 cm",
                    "variant": 0
                  },
                  "line": "It rises.",
                  "visual": "The sea rises",
                  "words": [ ]
                }
                """);
    }

    @Test
    void passes_over_components_it_does_not_know() throws IOException {
        Path file = Files.writeString(
                directory.resolve("word.json"), "{\"text\": \"a\", \"pitch\": 3, \"start\": 0, \"end\": 1}");

        assertThat(documents.read(file, Word.class)).isEqualTo(new Word("a", 0, 1));
    }

    @Test
    void names_the_file_that_is_not_what_was_asked_for() throws IOException {
        for (String broken : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"text\": \"a\", \"start\": 0}",
                "{\"text\": null, \"start\": 0, \"end\": 1}",
                "{\"text\": \"a\", \"start\": 0, \"end\": 1} {}")) {
            Path file = Files.writeString(directory.resolve("word.json"), broken);
            assertThatThrownBy(() -> documents.read(file, Word.class))
                    .as(broken)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("word.json is not a whole Word");
        }
        Path absent = directory.resolve("no/where.json");
        assertThatThrownBy(() -> documents.read(absent, Word.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("where.json");
        assertThatThrownBy(() -> documents.write(WORDS, absent))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("where.json");
    }
}
