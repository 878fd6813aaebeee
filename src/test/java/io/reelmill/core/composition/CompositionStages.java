package io.reelmill.core.composition;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.narration.BurnCaptions;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session with two clips and a narration, and what composes, renders, inspects and seals it without real media. */
abstract class CompositionStages {
    static final Storyboard STORYBOARD = new Storyboard(
            new Canvas(1080, 1920), new FrameRate(30, 1), List.of(shot(1, 0, 60, 12), shot(2, 60, 90, 0)));
    static final CaptionTrack CAPTIONS =
            new CaptionTrack(List.of(new Cue(0.4, 1.4, List.of(new Word("Tides.", 0.4, 1.0)), 0)));
    static final Script SCRIPT = new Script(
            "Tides",
            List.of(new Line("Tides.", "topic", Line.Role.HOOK)),
            "Tides.",
            "Tides.",
            List.of("tides"),
            List.of());

    @TempDir
    Path outputs;

    final Documents documents = new InMemoryDocuments();
    final List<String> made = new ArrayList<>();
    final List<String> composed = new ArrayList<>();
    SessionFolder whole;
    SessionFolder session;
    boolean loud;
    String music = "sequencer-1";
    String limits = "freeze 4 s";

    private static Shot shot(int number, int start, int frames, int overlap) {
        Picture picture = Picture.of(Design.STATEMENT, "Tides " + number);
        return new Shot(number, number, start, frames, overlap, picture, "Tides.", "Tides.", List.of());
    }

    @BeforeEach
    void open() {
        whole = new InMemorySessions(outputs).open();
        session = whole;
        clips();
        file("narration", "audio/narration.wav", "voice");
    }

    void clips() {
        file("clip:0001", "video_clips/shot-0001.mp4", "one");
        file("clip:0002", "video_clips/shot-0002.mp4", "two");
    }

    void file(String key, String path, String content) {
        file(key, path, content, ClipSource.DRAWN);
    }

    void file(String key, String path, String content, String provider) {
        session.derive(Recipe.of(key, path, Inputs.of(content)), targets -> {
            Files.writeString(targets.get(0), content);
            return Provenance.embedded(provider, "1");
        });
    }

    Timeline timeline(TopicRequest request) {
        Composer composer = new Composer() {
            @Override
            public String model() {
                return music;
            }

            @Override
            public Provenance compose(Mood mood, Score score, Path target) {
                composed.add(music);
                write(target, "%s for %.1f s".formatted(mood, score.seconds()));
                return Provenance.embedded("sequencer", music).withSeed(score.seed());
            }
        };
        return new PrepareTimeline(composer, any -> 0xFFCC00, new BurnCaptions(text -> Set.of()), documents)
                .prepare(session, request, STORYBOARD, CAPTIONS, "Tides");
    }

    Path render(Timeline timeline) {
        Renderer renderer = new Renderer() {
            @Override
            public String model() {
                return "x264";
            }

            @Override
            public void render(Timeline of, Path target, DoubleConsumer progress) {
                made.add("master");
                write(target, "master " + of.title() + of.captionMode());
            }
        };
        return new RenderMaster(renderer).render(session, timeline, share -> {});
    }

    void inspect(TopicRequest request, Timeline timeline) {
        Inspector inspector = new Inspector() {
            @Override
            public String model() {
                return limits;
            }

            @Override
            public Inspection inspect(Path master, Expectation expectation) {
                made.add("inspection up to " + expectation.ceiling());
                return new Inspection(List.of(new Check("loudness", loud ? "-9 LUFS" : "-14 LUFS", "-14 ±1", !loud)));
            }

            @Override
            public FinalVideo probe(Path master, String relative) {
                return new FinalVideo(relative, 5, 1080, 1920, "30/1", "h264", "aac", "00");
            }
        };
        new InspectMaster(inspector, documents)
                .inspect(session, request, timeline, CAPTIONS, new Narration(List.of(), 5));
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void seal(TopicRequest request) {
        StillMaker stills = new StillMaker() {
            @Override
            public void still(Path video, double seconds, Path target) {
                write(target, "%s at %.2f".formatted(video.getFileName(), seconds));
            }

            @Override
            public void titled(Path video, double seconds, String title, String language, Path target) {
                write(target, "%s with %s in %s".formatted(video.getFileName(), title, language));
            }

            @Override
            public void contactSheet(Path video, List<Double> seconds, Path target) {
                write(target, seconds.toString());
            }
        };
        SealSession sealing = new SealSession(stills, documents, () -> Instant.EPOCH);
        sealing.accompany(session, request, STORYBOARD, SCRIPT.title());
        sealing.seal(whole, request, SCRIPT, STORYBOARD);
    }
}
