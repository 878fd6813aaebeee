package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartzFireTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final QuartzFireTimes times = new QuartzFireTimes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 9 * * *|0 0 9 * * ?",
                "30 7 * * 1-5|0 30 7 ? * MON-FRI",
                "0 0 1 * *|0 0 0 1 * ?",
                "*/5 * * * 0|0 */5 * ? * SUN"
            })
    void a_unix_expression_is_answered_with_the_one_that_was_meant(String unix, String quartz) {
        assertThat(times.problem(unix))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("'" + unix + "' has five fields")
                        .endsWith("that is '" + quartz + "'"));
        assertThat(times.problem(quartz)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is not understood",
                "0 0 25 * * ?|is not understood",
                "0 0 9 * * *|is not understood",
                "every day|is not understood",
                "0 0 9 1 1 ? 2001|never fires any more"
            })
    void what_is_no_expression_is_refused_with_the_form(String cron, String problem) {
        assertThat(times.problem(cron))
                .hasValueSatisfying(told -> assertThat(told).contains(problem));
    }

    @Test
    void one_that_is_too_long_for_quartz_is_refused() {
        assertThat(times.problem("0 0 9 * * ?" + " ".repeat(200))).contains("at most 120 characters");
        assertThatThrownBy(() -> times.next("every day", BERLIN, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nine_oclock_stays_nine_oclock_over_daylight_saving() {
        assertThat(fires("0 0 9 * * ?", BERLIN, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z");
        assertThat(fires("0 0 9 * * ?", BERLIN, "2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly("2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z");
    }

    @Test
    void a_local_time_that_does_not_exist_fires_once_an_hour_shifted() {
        // 02:30 is 03:30 on that night.
        assertThat(fires("0 30 2 * * ?", BERLIN, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(fires("0 30 2 * * ?", NEW_YORK, "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z"))
                .containsExactly("2026-03-08T07:30:00Z", "2026-03-09T06:30:00Z");
    }

    @Test
    void a_local_time_that_there_is_twice_fires_once_the_second_time() {
        assertThat(fires("0 30 2 * * ?", BERLIN, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly("2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(fires("0 30 1 * * ?", NEW_YORK, "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z"))
                .containsExactly("2026-11-01T06:30:00Z", "2026-11-02T06:30:00Z");
    }

    @Test
    void an_hour_that_there_is_twice_counts_once() {
        assertThat(fires("0 0 * * * ?", BERLIN, "2026-10-24T22:30:00Z", "2026-10-25T03:30:00Z"))
                .containsExactly(
                        "2026-10-24T23:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z");
    }

    @Test
    void what_is_shifted_onto_another_fire_is_that_fire() {
        assertThat(fires("0 0/30 * * * ?", BERLIN, "2026-03-29T00:00:00Z", "2026-03-29T02:30:00Z"))
                .containsExactly(
                        "2026-03-29T00:30:00Z",
                        "2026-03-29T01:00:00Z",
                        "2026-03-29T01:30:00Z",
                        "2026-03-29T02:00:00Z",
                        "2026-03-29T02:30:00Z");
    }

    @Test
    void a_shifted_time_is_found_from_wherever_one_looks() {
        assertThat(times.next("0 30 2 * * ?", BERLIN, Instant.parse("2026-03-29T01:10:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(times.next("0 30 2 * * ?", BERLIN, Instant.parse("2026-03-29T01:30:00Z")))
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
        // Once a year, on that very night.
        assertThat(times.next("0 30 2 29 3 ?", BERLIN, Instant.parse("2025-04-01T00:00:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(times.next("0 30 2 1 1 ? 2025", BERLIN, Instant.parse("2026-04-01T00:00:00Z")))
                .isEmpty();
    }

    private List<String> fires(String cron, ZoneId zone, String after, String until) {
        List<String> found = new ArrayList<>();
        Instant time = times.next(cron, zone, Instant.parse(after)).orElseThrow();
        while (!time.isAfter(Instant.parse(until))) {
            found.add(time.toString());
            time = times.next(cron, zone, time).orElseThrow();
        }
        return found;
    }
}
