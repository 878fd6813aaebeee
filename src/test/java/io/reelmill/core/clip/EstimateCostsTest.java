package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Sum;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EstimateCostsTest {
    private static final Rhythm RHYTHM = new Rhythm(0.4, 0.35, 1.2);
    private static final FrameRate RATE = new FrameRate(30, 1);

    private final Deque<Row> rows = new ArrayDeque<>();
    private final List<ScriptWriter> writers = new ArrayList<>();
    private final List<ClipSource> sources = new ArrayList<>();
    private Optional<BigDecimal> batch = Optional.empty();

    private static Optional<Cost> usd(String amount) {
        return Optional.of(new Cost(new BigDecimal(amount), "USD"));
    }

    private static Sum sum(String amount) {
        return new Sum(new BigDecimal(amount), true);
    }

    private static final PricedWriter PLANNER = new PricedWriter("planner", Set.of("en"), Optional.of(Cost.NOTHING));

    /** A cent a line. */
    private record Speaker(Optional<Cost> price) implements Narrator {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("speech", "1", Set.of());
        }

        @Override
        public List<Voice> voices() {
            return List.of(new Voice("anna", "en-US"));
        }

        @Override
        public Optional<Cost> quote(String line, Voice voice) {
            return price;
        }

        @Override
        public Sale<Recording> record(String line, Voice voice, Path target) {
            throw new AssertionError("nothing is recorded for an estimate");
        }
    }

    /** Sells clips of 4, 6 or 8 seconds at 10 cents a second. */
    private record Clips(String name, Optional<Cost> second, boolean able) implements ClipSource {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(name, "1", Set.of());
        }

        @Override
        public Optional<Cost> quote(ClipOrder order) {
            assertThatThrownBy(() -> order.session().update(manifest -> manifest))
                    .isInstanceOf(UnsupportedOperationException.class);
            if (!able) {
                throw new RefusedException("no such length");
            }
            double needed = order.frameRate().seconds(order.shot().clipFrames());
            int sold = needed <= 4 ? 4 : needed <= 6 ? 6 : 8;
            return second.map(price -> new Cost(price.amount().multiply(BigDecimal.valueOf(sold)), price.currency()));
        }

        @Override
        public Provenance source(ClipOrder order, Path target) {
            throw new AssertionError("nothing is made for an estimate");
        }
    }

    private void row(String... cells) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("topic", "Tea"));
        for (int at = 0; at < cells.length; at += 2) {
            all.put(cells[at], cells[at + 1]);
        }
        rows.add(new Row(rows.size() + 2, all, List.of()));
    }

    private Estimate estimate(Narrator narrator) {
        RequestReader reader = source -> new RequestReader.Rows() {
            @Override
            public Optional<Row> next() {
                return Optional.ofNullable(rows.poll());
            }

            @Override
            public void close() {}
        };
        ReadRequest read = new ReadRequest(
                new RequestRules(Map.of(), List.of(new RequestRules.KnownVoice("anna", "en-US")), List.of()));
        Budget budget =
                new Budget(batch, Optional.of(new BigDecimal("3")), BigDecimal.ZERO, "USD", Budget.WhenReached.STOP);
        return new EstimateCosts(
                        reader,
                        read,
                        new EstimateCosts.Providers(writers, PLANNER, List.of(narrator), sources),
                        new EstimateCosts.Form(request -> new ReadingPace(RHYTHM), RHYTHM, 360, RATE),
                        budget)
                .of(Path.of("tea.csv"));
    }

    private Estimate estimate() {
        return estimate(new Speaker(usd("0.01")));
    }

    @Test
    void known_lines_are_priced_one_by_one() {
        writers.add(PLANNER);
        sources.add(new Clips("veo", usd("0.10"), true));
        row();

        RowEstimate tea = estimate().rows().get(0);

        assertThat(tea.script()).isEqualTo(Sum.NOTHING);
        assertThat(tea.speech()).isEqualTo(sum("0.02"));
        assertThat(tea.shots()).isEqualTo(2);
        assertThat(tea.clips()).as("4.2 s and 4.3 s are sold as six each").isEqualTo(sum("1.20"));
        assertThat(tea.total()).isEqualTo(sum("1.22"));
        assertThat(tea.overLimit()).isFalse();
    }

    @Test
    void each_shape_is_paid_for_and_the_voice_once() {
        writers.add(PLANNER);
        sources.add(new Clips("veo", usd("0.10"), true));
        row("aspect_ratio", "9:16|16:9|1:1");

        RowEstimate tea = estimate().rows().get(0);

        assertThat(tea.shots()).isEqualTo(6);
        assertThat(tea.clips()).isEqualTo(sum("3.60"));
        assertThat(tea.speech()).isEqualTo(sum("0.02"));
    }

    @Test
    void unwritten_lines_are_bounded_by_the_asked_length_whatever_their_own() {
        writers.add(new PricedWriter("gemini", Set.of(), usd("0.005")));
        sources.add(new Clips("veo", usd("0.10"), true));
        row("duration", "30");

        Estimate estimate = estimate();
        RowEstimate tea = estimate.rows().get(0);

        assertThat(estimate.first()).isEqualTo(new Estimate.First("gemini", "veo"));
        assertThat(tea.script()).isEqualTo(sum("0.005"));
        // 33 s may become of 30, and lines of 3.7 s make clips a little too long for 4 s.
        assertThat(tea.clips().amount()).isBetween(new BigDecimal("4.6"), new BigDecimal("6.0"));
        assertThat(tea.overLimit()).as("3 USD are the most").isTrue();
    }

    @Test
    void own_words_cost_no_script_and_silence_no_speech() {
        writers.add(new PricedWriter("gemini", Set.of(), usd("0.005")));
        sources.add(new Clips("veo", usd("0.10"), true));
        row("script", "Given word for word.", "voice", "none");

        RowEstimate tea = estimate().rows().get(0);

        assertThat(tea.script()).isEqualTo(Sum.NOTHING);
        assertThat(tea.speech()).isEqualTo(Sum.NOTHING);
    }

    @Test
    void who_cannot_write_or_deliver_is_not_asked() {
        writers.add(new PricedWriter("german", Set.of("de"), usd("7")));
        writers.add(new PricedWriter("gemini", Set.of("en"), usd("0.005")));
        sources.add(new Clips("short", usd("9"), false));
        sources.add(new Clips("motion", Optional.of(Cost.NOTHING), true));
        row();

        assertThat(estimate().total())
                .matches(total -> total.whole() && total.amount().compareTo(BigDecimal.ONE) < 0);
    }

    @Test
    void nobody_who_delivers_is_no_price() {
        writers.add(new PricedWriter("german", Set.of("de"), usd("7")));
        sources.add(new Clips("short", usd("9"), false));
        row();

        RowEstimate tea = estimate().rows().get(0);

        assertThat(tea.script()).as("the planner stands in").isEqualTo(Sum.NOTHING);
        assertThat(tea.clips()).isEqualTo(Sum.UNKNOWN);
    }

    @Test
    void an_unknown_price_is_never_zero() {
        writers.add(new PricedWriter("local", Set.of(), Optional.empty()));
        sources.add(new Clips("veo", usd("0.01"), true));
        row();
        batch = Optional.of(new BigDecimal("1000"));

        Estimate estimate = estimate(new Speaker(Optional.empty()));

        assertThat(estimate.rows().get(0).script()).isEqualTo(Sum.UNKNOWN);
        assertThat(estimate.rows().get(0).speech()).isEqualTo(Sum.UNKNOWN);
        assertThat(estimate.total().whole()).isFalse();
        assertThat(estimate.total().amount()).isPositive();
        assertThat(estimate.overLimit())
                .as("no limit can be kept without a price")
                .isTrue();
    }

    @Test
    void a_file_is_the_sum_of_its_rows_and_has_the_batch_s_limit() {
        writers.add(PLANNER);
        sources.add(new Clips("veo", usd("0.10"), true));
        row();
        row("budget", "0.50");
        row("duration", "soon");
        row("topic", "A long tea");
        batch = Optional.of(new BigDecimal("3.66"));

        Estimate estimate = estimate();

        assertThat(estimate.refused()).hasSize(1);
        assertThat(estimate.rows()).extracting(RowEstimate::overLimit).containsExactly(false, true, false);
        assertThat(estimate.rows()).extracting(RowEstimate::fits).containsExactly(true, true, false);
        assertThat(estimate.total()).isEqualTo(sum("3.66"));
        assertThat(estimate.overLimit()).isFalse();
    }

    @Test
    void who_may_have_to_stand_in_counts_too() {
        writers.add(new PricedWriter("local", Set.of(), Optional.of(Cost.NOTHING)));
        writers.add(new PricedWriter("gemini", Set.of(), usd("0.005")));
        writers.add(PLANNER);
        writers.add(new PricedWriter("after", Set.of(), usd("9")));
        sources.add(new Clips("library", Optional.of(Cost.NOTHING), true));
        sources.add(new Clips("veo", usd("0.10"), true));
        row();

        RowEstimate tea = estimate().rows().get(0);

        assertThat(tea.script()).isEqualTo(sum("0.005"));
        assertThat(tea.clips().amount()).as("the library may have nothing").isPositive();
    }

    @Test
    void nobody_is_asked_after_who_always_delivers() {
        writers.add(PLANNER);
        sources.add(new ClipWorld.Motion());
        sources.add(new Clips("veo", usd("0.10"), true));
        row();

        assertThat(estimate().rows().get(0).clips()).isEqualTo(Sum.NOTHING);
    }
}
