package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.composition.Composer;
import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.Score;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.AnswerCache;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ForgetfulCache;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.FootageFolder;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Providers that write a few bytes at once, so that the job itself can be tested thousands of times. */
@Configuration(proxyBeanMethods = false)
class StubMedia {
    /** A topic with this word has a clip source that refuses, one with {@link #BAD} a master that fails inspection. */
    static final String REFUSED = "refused";

    static final String BAD = "bad";
    /** A topic with this word has lines that no voice can speak. */
    static final String UNSPEAKABLE = "unspeakable";
    /** A topic with this word renders until it is aborted. */
    static final String ENDLESS = "endless";

    @Bean
    AnswerCache answerCache() {
        return new ForgetfulCache();
    }

    @Bean
    FootageFolder footageFolder() {
        return FootageFolder.anything();
    }

    @Bean
    FootageEditor footageEditor() {
        return new StubFootageEditor();
    }

    @Bean
    Rhythm rhythm() {
        return new Rhythm(0.4, 0.3, 1.0);
    }

    @Bean
    Paces paces(Rhythm rhythm) {
        return request -> new ReadingPace(rhythm);
    }

    @Bean
    ScriptWriter scriptWriter() {
        return new ScriptWriter() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("planner", "stub", Set.of("en"));
            }

            @Override
            public Sale<Script> write(TopicRequest request, Pace pace) {
                List<Line> lines = List.of(
                        new Line(request.topic() + " begins here.", "topic", Line.Role.HOOK),
                        new Line("And here it comes to its end.", "topic", Line.Role.CLOSING));
                return Sale.free(
                        new Script(request.topic(), lines, lines.get(0).text(), "A stub.", List.of("stub"), List.of()));
            }
        };
    }

    @Bean
    Narrators narrators(List<Narrator> all) {
        return new Narrators(all);
    }

    @Bean
    Narrator narrator() {
        return new Narrator() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("stub", "1", Set.of("en"));
            }

            @Override
            public List<Voice> voices() {
                return List.of(new Voice("stub", "en-US"));
            }

            @Override
            public Sale<Recording> record(String line, Voice voice, Path target) {
                if (line.contains(UNSPEAKABLE)) {
                    throw new RefusedException("nothing in '%s' can be spoken".formatted(line));
                }
                write(target, "sound of " + line);
                List<Word> words = new ArrayList<>();
                for (String word : line.split(" ")) {
                    words.add(new Word(word, words.size() * 0.4, words.size() * 0.4 + 0.35));
                }
                return Sale.free(new Recording(line, words.size() * 0.4, words));
            }
        };
    }

    @Bean
    SoundEditor soundEditor() {
        return (sounds, seconds, target) -> write(target, "narration of " + seconds);
    }

    @Bean
    Looks looks() {
        return request -> 0xFFCC00;
    }

    @Bean
    ClipSource clipSource(StubShop shop) {
        return new ClipSource() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("motion", "stub", Set.of());
            }

            @Override
            public Provenance source(ClipOrder order, Path target) {
                if (order.request().topic().contains(REFUSED)) {
                    throw new RefusedException("shot %d is against the rules"
                            .formatted(order.shot().number()));
                }
                write(target, "clip " + order.request().topic() + order.shot().number());
                if (order.request().topic().contains(StubShop.BOUGHT)) {
                    return shop.buy(order);
                }
                return Provenance.embedded("motion", "stub");
            }
        };
    }

    @Bean
    StubShop stubShop(Purchases purchases, Ledger ledger) {
        return new StubShop(purchases, ledger);
    }

    @Bean
    Composer composer() {
        return new Composer() {
            @Override
            public String model() {
                return "stub";
            }

            @Override
            public Provenance compose(Mood mood, Score score, Path target) {
                write(target, "music " + mood);
                return Provenance.embedded("stub", "1").withSeed(score.seed());
            }
        };
    }

    @Bean
    StubRenderer renderer() {
        return new StubRenderer();
    }

    /** Renders in no time, or until it is halted or told to end. */
    static final class StubRenderer implements Renderer {
        private final CountDownLatch aborted = new CountDownLatch(1);
        private final List<CountDownLatch> ending = new CopyOnWriteArrayList<>();
        final AtomicInteger rendering = new AtomicInteger();

        @Override
        public String model() {
            return "stub";
        }

        @Override
        public void render(Timeline timeline, Path target, DoubleConsumer progress) {
            progress.accept(0.5);
            if (timeline.title().contains(ENDLESS)) {
                CountDownLatch halted = new CountDownLatch(1);
                ending.add(halted);
                rendering.incrementAndGet();
                try (Halt.Registration ignored = Halt.current().onRequest(halted::countDown)) {
                    if (aborted.getCount() > 0) {
                        halted.await();
                    }
                } catch (InterruptedException interruption) {
                    Thread.currentThread().interrupt();
                }
                rendering.decrementAndGet();
                throw new IllegalStateException("aborted");
            }
            write(target, "master of " + timeline.title());
        }

        /** Ends all that is being rendered, and all that will be. */
        void abort() {
            aborted.countDown();
            ending.forEach(CountDownLatch::countDown);
        }
    }

    @Bean
    Inspector inspector() {
        return new Inspector() {
            @Override
            public String model() {
                return "stub";
            }

            @Override
            public Inspection inspect(Path master, Expectation expectation) {
                boolean good = !expectation.timeline().title().contains(BAD);
                return new Inspection(List.of(new Check("loudness", "-9.0 LUFS", "-14 ±1 LUFS", good)));
            }

            @Override
            public FinalVideo probe(Path master, String relative) {
                try {
                    return new FinalVideo(relative, 5, 1080, 1920, "30/1", "h264", "aac", Sha256.of(master));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    @Bean
    StillMaker stillMaker() {
        return new StillMaker() {
            @Override
            public void still(Path video, double seconds, Path target) {
                write(target, "still at " + seconds);
            }

            @Override
            public void titled(Path video, double seconds, String title, String language, Path target) {
                write(target, title + " at " + seconds);
            }

            @Override
            public void contactSheet(Path video, List<Double> seconds, Path target) {
                write(target, "sheet of " + seconds);
            }
        };
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
