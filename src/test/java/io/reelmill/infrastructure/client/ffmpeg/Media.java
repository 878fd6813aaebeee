package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Aligners;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.core.narration.Wording;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clips, voices and beds that tests make for themselves, small and in no time. */
final class Media {
    static final FrameRate RATE = new FrameRate(30, 1);
    static final Canvas SMALL = new Canvas(216, 384);
    static final FfmpegProperties PROPERTIES =
            new FfmpegProperties(Duration.ofSeconds(20), Duration.ofMinutes(5), 1, 2, 10, 2, "veryfast", 20);
    static final Programs PROGRAMS = new Programs(Path.of("target", "test-native"));
    static final Runner RUNNER = new Runner(PROGRAMS, PROPERTIES);
    static final VideoCodec CODEC = new VideoCodec(RUNNER, PROPERTIES);

    /** Finds no words. */
    static final Aligner NOBODY = new Aligners(List.of());
    /** What the captions of {@link #timeline} say. */
    static final Wording WORDING = new Wording(List.of("Why is the sky really blue?", "Light scatters."), "en-US");

    private Media() {}

    static Path clip(Path folder, String name, String source, int frames) {
        Path target = folder.resolve(name + ".mp4");
        RUNNER.run(Arguments.run("error")
                .add("-f", "lavfi")
                .input(source + ",format=yuv420p," + Colours.toVideo())
                .add("-frames:v", Integer.toString(frames))
                .addAll(CODEC.clip(SMALL, RATE))
                .to(target));
        return target;
    }

    /** A moving test picture in a hue. */
    static String moving(Canvas canvas, int hue) {
        return "testsrc2=s=%dx%d:r=30,hue=h=%d".formatted(canvas.width(), canvas.height(), hue);
    }

    static String plain(Canvas canvas, String colour) {
        return "color=c=%s:s=%dx%d:r=30,format=gbrp".formatted(colour, canvas.width(), canvas.height());
    }

    /** Noise that comes and goes like sentences: two seconds of it, one of silence. */
    static Path voice(Path folder, double seconds, double volume) {
        return sound(
                folder.resolve("voice.wav"),
                "anoisesrc=color=pink:seed=7:r=48000:d=%s,tremolo=f=5:d=0.6,volume=%s*lt(mod(t\\,3)\\,2):eval=frame"
                        .formatted(seconds, volume),
                1);
    }

    /** Speaks until 2 s, from 2.35 s to 5 s, and from 6.7 s on. */
    static Path sentences(Path folder, double seconds) {
        return sound(
                folder.resolve("sentences.wav"),
                "anoisesrc=color=pink:seed=7:r=48000:d=%s,tremolo=f=5:d=0.6,volume=0.5*(1-between(t\\,2\\,2.35)-between(t\\,5\\,6.7)):eval=frame"
                        .formatted(seconds),
                1);
    }

    /** A voice that sets in with the first cue of {@link #timeline}. */
    static Path speech(Path folder, double seconds) {
        return sound(
                folder.resolve("voice.wav"),
                "anoisesrc=color=pink:seed=7:r=48000:d=%s,tremolo=f=5:d=0.6,volume=0.3*gte(t\\,0.2)*lt(mod(t\\,3)\\,2):eval=frame"
                        .formatted(seconds),
                1);
    }

    static Path bed(Path folder, double seconds, double volume) {
        return sound(
                folder.resolve("bed.wav"),
                "aevalsrc=%1$s*(sin(440*2*PI*t)+sin(554*2*PI*t))/2|%1$s*(sin(330*2*PI*t)+sin(660*2*PI*t))/2:s=48000:d=%2$s"
                        .formatted(volume, seconds),
                2);
    }

    private static Path sound(Path target, String source, int channels) {
        RUNNER.run(Arguments.run("error")
                .add("-f", "lavfi")
                .input(source)
                .add("-ac", Integer.toString(channels), "-c:a", "pcm_s16le")
                .to(target));
        return target;
    }

    /** Segments of the clips, each of {@code frames} and overlapping the next by {@code overlap}. */
    static List<Segment> segments(List<Path> clips, int frames, int overlap) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            segments.add(new Segment(clips.get(i), i * frames, frames, i < clips.size() - 1 ? overlap : 0));
        }
        return segments;
    }

    /** A cue whose words last equally long; a bar begins the second row. */
    static Cue cue(double start, double end, String text) {
        String[] rows = text.split("\\|");
        List<String> texts = List.of(String.join(" ", rows).split(" "));
        double each = (end - start) / texts.size();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            words.add(new Word(texts.get(i), start + i * each, start + (i + 1) * each));
        }
        return new Cue(start, end, words, rows.length == 1 ? 0 : rows[0].split(" ").length);
    }

    static Timeline timeline(Canvas canvas, List<Segment> segments, Optional<Path> voice, Optional<Path> bed) {
        return new Timeline(
                canvas,
                RATE,
                segments,
                voice,
                bed,
                new CaptionTrack(
                        List.of(cue(0.2, 1.4, "Why is the sky|really blue?"), cue(1.5, 2.9, "Light scatters."))),
                CaptionMode.HIGHLIGHT,
                CaptionStyle.BOX,
                Platform.YOUTUBE_SHORTS,
                0xffc83d,
                "Why is the sky blue?",
                "en-US",
                "Made with AI: pictures were generated by software (Reelmill).");
    }
}
