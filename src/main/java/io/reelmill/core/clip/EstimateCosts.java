package io.reelmill.core.clip;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Sum;
import io.reelmill.core.session.Warning;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a request file would cost, before anything is bought and without making anything: for scripts and clips the
 * dearest of those that may have to be asked, at the prices in the settings. Not in it is what is charged and yet not
 * delivered: what providers make and keep back, answers that are lost, other words, a voice that another one replaces.
 * Thread-safe.
 */
@UseCase
public final class EstimateCosts {
    private final RequestReader reader;
    private final ReadRequest readRequest;
    private final Providers providers;
    private final Form form;
    private final Budget budget;

    /**
     * Who would be asked.
     *
     * @param writers in the order in which they are asked
     * @param embedded costs nothing: its lines are known beforehand, and so is a script given word for word
     * @param sources in the order in which they are asked
     */
    public record Providers(
            List<ScriptWriter> writers, ScriptWriter embedded, List<Narrator> narrators, List<ClipSource> sources) {
        public Providers {
            writers = List.copyOf(writers);
            narrators = List.copyOf(narrators);
            sources = List.copyOf(sources);
        }
    }

    /**
     * What videos look like.
     *
     * @param shortSide the canvas' shorter side in pixels
     */
    public record Form(Paces paces, Rhythm rhythm, int shortSide, FrameRate frameRate) {}

    public EstimateCosts(RequestReader reader, ReadRequest readRequest, Providers providers, Form form, Budget budget) {
        this.reader = reader;
        this.readRequest = readRequest;
        this.providers = providers;
        this.form = form;
        this.budget = budget;
    }

    /** @throws io.reelmill.core.topic.UnreadableRequestsException when the file as a whole cannot be used */
    public Estimate of(Path source) {
        List<RowEstimate> rows = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        try (RequestReader.Rows read = reader.open(source)) {
            for (Optional<Row> row = read.next(); row.isPresent(); row = read.next()) {
                readRequest
                        .read(row.get())
                        .<Runnable>either(
                                request -> () -> rows.add(estimate(request)), rejection -> () -> refused.add(rejection))
                        .run();
            }
        }
        return new Estimate(rows, refused, budget, first());
    }

    private Estimate.First first() {
        return new Estimate.First(
                providers.writers().get(0).capabilities().provider(),
                providers.sources().get(0).capabilities().provider());
    }

    private RowEstimate estimate(TopicRequest request) {
        List<ScriptWriter> writers = writers(request);
        if (!writers.get(0).equals(providers.embedded())) {
            Sum script = most(
                    writers.stream().map(writer -> sum(writer.quote(request))).toList());
            return PlannedVideo.unwritten(request, form.rhythm()).stream()
                    .map(video -> estimate(video, script))
                    .max(Comparator.comparing(row -> row.total().amount()))
                    .orElseThrow();
        }
        Pace pace = form.paces().of(request);
        Script script = providers.embedded().write(request, pace).goods();
        return estimate(PlannedVideo.written(request, script, form.rhythm(), pace), Sum.NOTHING);
    }

    private RowEstimate estimate(PlannedVideo video, Sum script) {
        TopicRequest request = video.request();
        int shots = 0;
        Sum clips = Sum.NOTHING;
        // Each shape has clips of its own.
        for (AspectRatio shape : request.shapes()) {
            Storyboard storyboard = video.storyboard(shape.canvas(form.shortSide()), form.frameRate());
            shots += storyboard.shots().size();
            clips = clips.plus(clips(request.shaped(shape), storyboard));
        }
        return new RowEstimate(
                request,
                shots,
                script,
                speech(request, video.script()),
                clips,
                budget.sessionLimit(request.budget()),
                fits(request, video.script()));
    }

    /** Who may have to be asked: nobody after the embedded one, which costs nothing and delivers. */
    private List<ScriptWriter> writers(TopicRequest request) {
        List<ScriptWriter> able = providers.writers().stream()
                .filter(writer -> writer.capabilities().serves(request.language()))
                .takeWhile(writer -> !writer.equals(providers.embedded()))
                .toList();
        return able.isEmpty() || request.script().isPresent() ? List.of(providers.embedded()) : able;
    }

    /** The dearest, which is not known when one of them is not. */
    private static Sum most(List<Sum> sums) {
        return sums.stream()
                .reduce((one, other) -> new Sum(one.amount().max(other.amount()), one.whole() && other.whole()))
                .orElse(Sum.UNKNOWN);
    }

    private static boolean fits(TopicRequest request, Script script) {
        return request.script().isPresent()
                || script.warnings().stream().noneMatch(warning -> warning.code() == Warning.Code.LONG_SCRIPT);
    }

    private Sum speech(TopicRequest request, Script script) {
        if (!request.narrated() || request.recording().isPresent()) {
            return Sum.NOTHING;
        }
        return providers.narrators().stream()
                .flatMap(narrator -> narrator.voices().stream()
                        .filter(voice -> voice.name().equals(request.voice()))
                        .map(voice -> script.lines().stream()
                                .map(Line::text)
                                .map(line -> sum(narrator.quote(line, voice)))
                                .reduce(Sum.NOTHING, Sum::plus)))
                .findFirst()
                .orElse(Sum.UNKNOWN);
    }

    private Sum clips(TopicRequest request, Storyboard storyboard) {
        return storyboard.shots().stream()
                .map(shot -> clip(order(request, storyboard, shot)))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    private static ClipOrder order(TopicRequest request, Storyboard storyboard, Shot shot) {
        return new ClipOrder(
                new UnmadeFolder(),
                shot,
                storyboard.shots(),
                storyboard.canvas(),
                storyboard.frameRate(),
                request,
                Optional.empty());
    }

    /** Of the dearest source that may have to deliver it: a library that has nothing fitting costs nothing, the next does. */
    private Sum clip(ClipOrder order) {
        List<Sum> prices = new ArrayList<>();
        for (ClipSource source : providers.sources()) {
            try {
                prices.add(sum(source.quote(order)));
            } catch (RefusedException cannot) {
                continue;
            }
            if (source.certain()) {
                break;
            }
        }
        return most(prices);
    }

    private Sum sum(Optional<Cost> cost) {
        return Sum.of(cost, budget.currency());
    }
}
