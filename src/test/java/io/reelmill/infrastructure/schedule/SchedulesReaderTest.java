package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelmill.core.operation.CheckSchedule;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SchedulesReaderTest {
    private static final Path SAMPLE = Path.of("jobs/schedules.yml");

    private SchedulesReader reader;

    @BeforeEach
    void make(@TempDir Path home) {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.registerBean(Home.class, () -> new Home(home));
        beans.register(CsvConfiguration.class);
        beans.refresh();
        reader = new SchedulesReader(new CheckSchedule(new QuartzFireTimes(), beans.getBean(RequestLists.class)));
        beans.close();
    }

    @Test
    void the_sample_fires_nothing() throws IOException {
        assertThat(reader.read(Files.readString(SAMPLE))).isEmpty();
    }

    @Test
    void without_its_comment_signs_it_is_two_schedules() throws IOException {
        String sample = Files.readAllLines(SAMPLE).stream()
                .dropWhile(line -> !line.startsWith("# schedules:"))
                .map(line -> line.replaceFirst("^# ?", ""))
                .collect(Collectors.joining("\n"));

        List<Schedule> schedules = reader.read(sample);

        Schedule twice = schedules.get(0);
        assertThat(twice.name()).isEqualTo("two-a-day");
        assertThat(twice.cron()).isEqualTo("0 0 9,17 * * ?");
        assertThat(twice.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(twice.topics().file()).contains(Path.of("jobs/sixty.csv"));
        assertThat(twice.take()).hasValue(1);
        assertThat(twice.overlap()).isEqualTo(Schedule.Overlap.QUEUE);
        assertThat(twice.missed()).isEqualTo(Schedule.Missed.ONCE);
        assertThat(twice.wishes().budget()).contains(new BigDecimal("2.50"));
        Schedule mondays = schedules.get(1);
        assertThat(mondays.take()).isEmpty();
        assertThat(mondays.overlap()).isEqualTo(Schedule.Overlap.SKIP);
        assertThat(mondays.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(mondays.topics().rows())
                .containsExactly(
                        Map.of("topic", "The week ahead"),
                        Map.of(
                                "topic", "The tides of the week",
                                "key_points", "High water|Low water",
                                "platform", "youtube-shorts"));
        assertThat(schedules).hasSize(2);
    }

    @Test
    void an_empty_file_has_none() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("# nothing\n")).isEmpty();
        assertThat(reader.read("schedules:\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cron: 0 9 * * *|line 3: cron: '0 9 * * *' has five fields",
                "cron: * * * * * ?|line 3: ",
                "zone: Berlin|line 3: zone: one such as Europe/Berlin",
                "take: some|line 3: take: all, or a number of rows",
                "take: 0|line 3: take: all, or a number of rows from 1 to 10000",
                "overlap: skp|line 3: overlap: one of: skip, queue; did you mean 'skip'?",
                "missed: never|line 3: missed: one of: skip, once, all",
                "paused: maybe|line 3: paused: true or false",
                "budget: much|line 3: budget: an amount such as 2.50",
                "crn: x|line 3: there is no field 'crn'; one of: name, cron",
                "file: /etc/passwd|line 3: file: a .csv relative to the home",
                "file: ../list.csv|line 3: file: a .csv relative to the home",
                "topics: Tides|line 3: a list belongs here",
                "topics: []|line 3: topics: either a 'file' or at least one topic",
                "topics: [{tpic: Tides}]|line 3: topics: each has a 'topic'",
                "topics: [{topic: Tides, colour: red}]|line 3: topics: There is no column 'colour'",
                "topics: [{topic: [a]}]|line 3: one value belongs here",
                "name: a b|line 3: name: 1 to 100 letters",
                "cron: [1]|line 3: one value belongs here",
                "cron: 'x|line 6: found unexpected end of stream"
            })
    void what_is_wrong_is_said_with_its_line(String field, String told) {
        String name = field.split(":", 2)[0];
        String rest = List.of("name: daily", "cron: 0 0 9 * * ?", "file: jobs/list.csv").stream()
                .filter(other -> !other.startsWith(name + ":"))
                .filter(other -> !name.equals("topics") || !other.startsWith("file:"))
                .map(other -> "    " + other + "\n")
                .collect(Collectors.joining());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("schedules:\n  -\n    " + field + "\n" + rest))
                .withMessageStartingWith("jobs/schedules.yml, " + told);
    }

    @Test
    void whole_files_that_are_something_else_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("- name: a\n"))
                .withMessage("jobs/schedules.yml, line 1: fields belong here, such as name: daily");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("schedules:\n- &a {x: *a}\n"))
                .withMessageStartingWith("jobs/schedules.yml is no YAML");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("schedules: \u0000\n"))
                .withMessageStartingWith("jobs/schedules.yml is no YAML");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("schedules: []\nschedules: []\n"))
                .withMessage("jobs/schedules.yml, line 2: the field 'schedules' is there twice");
        String one = "  - {name: a, cron: \"0 0 9 * * ?\", topics: [Tides]}\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read("schedules:\n" + one + one))
                .withMessage("jobs/schedules.yml, line 3: name: there is a schedule 'a' already, in line 2");
    }
}
