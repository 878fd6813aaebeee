package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.clip.RowEstimate;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.session.Sum;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    private static final Rejection BAD =
            new Rejection(5, "5", List.of(new Problem(5, "duration", "abc", "a whole number from 5 to 180")));

    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void a_request_file() throws IOException {
        file = Files.writeString(home.resolve("first.csv"), "topic\nbees\n");
    }

    private static Sum sum(String amount) {
        return new Sum(new BigDecimal(amount), true);
    }

    private static RowEstimate row(int line, String topic, Sum script, Sum clips, String limit) {
        TopicRequest request = new ReadRequest(new RequestRules(Map.of(), List.of(), List.of()))
                .read(new Row(line, Map.of("topic", topic, "voice", "none"), List.of()))
                .either(accepted -> accepted, refused -> {
                    throw new AssertionError(refused);
                });
        return new RowEstimate(
                request, 6, script, sum("0.0003"), clips, Optional.of(new BigDecimal(limit)), !topic.contains("long"));
    }

    private int type(Optional<String> batch, Budget.WhenReached when, List<Rejection> refused, RowEstimate... rows) {
        Budget budget = new Budget(batch.map(BigDecimal::new), Optional.empty(), BigDecimal.ZERO, "USD", when);
        services.estimate =
                Optional.of(new Estimate(List.of(rows), refused, budget, new Estimate.First("gemini", "veo")));
        return terminal.type(services, "estimate", file.toString());
    }

    private int type(RowEstimate... rows) {
        return type(Optional.of("10"), Budget.WhenReached.STOP, List.of(), rows);
    }

    @Test
    void says_of_every_row_what_it_costs_at_most_and_whether_the_money_suffices() {
        int code = type(
                Optional.of("10"),
                Budget.WhenReached.STOP,
                List.of(BAD),
                row(2, "Tea", sum("0.005"), sum("3.20"), "5"),
                row(3, "Bees", Sum.UNKNOWN, sum("3.2"), "5"),
                row(4, "A long song", Sum.NOTHING, sum("2.4"), "2"));

        assertThat(code).isEqualTo(4);
        Golden.matches("estimate", terminal.out);
        assertThat(services.asked).containsExactly("estimate first.csv");
    }

    @Test
    void what_the_money_suffices_for_ends_well() {
        assertThat(type(row(2, "Tea", Sum.NOTHING, sum("3.2"), "5"))).isZero();

        assertThat(terminal.out.toString())
                .contains("Upper bound for 1 row ", "3.2003 USD", "The batch's budget of 10.00 USD suffices");
    }

    @Test
    void a_budget_that_may_not_suffice_ends_with_4_unless_a_cheaper_provider_takes_over() {
        RowEstimate tea = row(2, "Tea", Sum.NOTHING, sum("3.2"), "5");

        assertThat(type(Optional.of("3"), Budget.WhenReached.STOP, List.of(), tea))
                .isEqualTo(4);
        assertThat(terminal.out.toString()).contains("The batch's budget of 3.00 USD may not suffice");
        assertThat(type(Optional.of("3"), Budget.WhenReached.NEXT_PROVIDER, List.of(), tea))
                .isZero();
    }

    @Test
    void rejected_rows_end_with_3() {
        assertThat(type(
                        Optional.empty(),
                        Budget.WhenReached.STOP,
                        List.of(BAD),
                        row(2, "Tea", Sum.NOTHING, sum("3.2"), "5")))
                .isEqualTo(3);

        assertThat(terminal.out.toString()).doesNotContain("batch's budget");
    }

    @Test
    void what_is_wholly_unknown_is_called_so() {
        assertThat(Money.of(Sum.UNKNOWN)).isEqualTo("unknown");
        assertThat(Money.in(Sum.UNKNOWN, "USD")).isEqualTo("unknown");
        assertThat(Money.of(new BigDecimal("0.00000001")))
                .as("a little is not nothing")
                .isEqualTo("0.000001");
        assertThat(Money.of(new BigDecimal("1E+2"))).isEqualTo("100.00");
    }
}
