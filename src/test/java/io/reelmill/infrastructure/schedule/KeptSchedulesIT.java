package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.Finding;
import io.reelmill.shared.stub.LogLines;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Schedules from the API and from the file, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeptSchedulesIT {
    private static final String ONE = "schedules:\n  - {name: daily, cron: \"0 0 9 * * ?\", topics: [Tides]%s}\n";

    private final DataSource database;

    @RegisterExtension
    final LogLines log = new LogLines(SchedulesFile.class.getPackage());

    @TempDir
    Path home;

    private Node node;
    private SchedulesFile file;

    KeptSchedulesIT(TestDatabase database) {
        this.database = database.migrated();
    }

    @BeforeEach
    void start() {
        node = new Node(database, home, new FakeBatches());
        file = new SchedulesFile(home.resolve("jobs/schedules.yml"), new SchedulesReader(node.check), node.keep);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_is_put_is_kept_as_it_is() {
        Schedule inline = Node.inline("inline", "0 0 9 * * ?", Schedule.Overlap.QUEUE);
        node.keep.put(Node.daily());
        node.keep.put(inline);

        assertThat(node.books.schedules().all())
                .extracting(ScheduleBook.Entry::schedule)
                .containsExactly(Node.daily(), inline);
        assertThat(new ScheduleListing(node.times, node.rows, node.clock)
                        .of(node.books.schedules().find("daily").orElseThrow())
                        .next())
                .hasValueSatisfying(next -> assertThat(next).isEqualTo("2026-03-02T09:00:00Z"));
        assertThatThrownBy(() -> node.keep.put(Node.inline("x y", "0 0 9 * * ?", Schedule.Overlap.QUEUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name: ");
    }

    @Test
    void what_is_removed_fires_no_more_and_remembers_what_it_took() {
        node.list(3);
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.look("daily");
        node.at("2026-03-03T09:00:00Z");
        node.note.due("daily", node.now);
        node.keep.delete("daily");
        node.launch.of("daily");
        node.look("daily");
        assertThatThrownBy(() -> node.keep.delete("daily"))
                .isInstanceOf(UnknownException.class)
                .hasMessage("There is no schedule 'daily'; there are none yet");

        node.keep.put(Node.daily());
        // The row of the fire that was not launched is free again, the launched one is not.
        assertThat(node.rows.left(Node.daily())).hasValue(2);
        assertThat(node.states("daily"))
                .containsExactly("2026-03-03T09:00:00Z SKIPPED", "2026-03-02T09:00:00Z LAUNCHED");
    }

    @Test
    void the_file_is_followed() {
        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        assertThat(names()).containsExactly("daily");
        assertThatThrownBy(() -> node.keep.put(Node.daily()))
                .isInstanceOf(ConflictException.class)
                .hasMessage("The schedule 'daily' comes from jobs/schedules.yml; change it there");
        assertThatThrownBy(() -> node.keep.delete("daily"))
                .isInstanceOf(ConflictException.class)
                .hasMessageEndingWith("remove it there");

        node.write("jobs/schedules.yml", "schedules: []\n");
        look();
        assertThat(names()).isEmpty();
    }

    @Test
    void one_from_the_api_stays_beside_the_file_until_the_file_has_its_name() {
        node.keep.put(Node.daily());
        look();
        assertThat(names()).containsExactly("daily");

        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        assertThat(node.books.schedules().find("daily").orElseThrow().fromFile())
                .isTrue();
    }

    @Test
    void what_was_paused_by_hand_stays_so_until_the_file_says_something_new_about_it() {
        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        node.keep.pause("daily");
        node.write("jobs/schedules.yml", ONE.formatted(", budget: 1"));
        look();
        assertThat(paused()).isTrue();

        node.write("jobs/schedules.yml", ONE.formatted(", paused: true"));
        look();
        node.keep.resume("daily");
        look();
        assertThat(paused()).isFalse();

        node.write("jobs/schedules.yml", ONE.formatted(", paused: false"));
        look();
        node.write("jobs/schedules.yml", ONE.formatted(", paused: true"));
        look();
        assertThat(paused()).isTrue();
    }

    @Test
    void a_change_of_anything_but_the_times_loses_no_fire() {
        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        node.at("2026-03-02T09:00:10Z");
        node.write("jobs/schedules.yml", ONE.formatted(", budget: 1"));
        look();
        node.look("daily");
        assertThat(node.states("daily")).containsExactly("2026-03-02T09:00:00Z LAUNCHED");

        node.at("2026-03-03T09:00:10Z");
        node.write("jobs/schedules.yml", ONE.formatted(", zone: Europe/Berlin"));
        look();
        node.look("daily");
        assertThat(node.states("daily")).hasSize(1);
    }

    @Test
    void a_broken_file_is_told_once_and_changes_nothing() throws Exception {
        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        SchedulesCheck check = new SchedulesCheck(file, node.books.schedules());
        assertThat(check.check()).isEqualTo(Finding.ok("1 schedules"));
        assertThat(check.name()).isEqualTo("schedules");

        node.write("jobs/schedules.yml", "schedules:\n  - {name: daily, cron: 0 9 * * *, topics: [Tides]}\n");
        int before = log.lines().size();
        look();
        look();
        assertThat(log.lines()).hasSize(before + 1);
        assertThat(log.lines().get(before)).contains("jobs/schedules.yml, line 2: cron: '0 9 * * *' has five fields");
        assertThat(names()).containsExactly("daily");
        assertThat(check.check().detail()).startsWith("jobs/schedules.yml, line 2");

        Files.write(home.resolve("jobs/schedules.yml"), "# ü".getBytes(StandardCharsets.ISO_8859_1));
        look();
        assertThat(file.problem()).contains("jobs/schedules.yml is not in UTF-8; save it as such");
        node.write("jobs/schedules.yml", "#".repeat(1 << 20) + "#");
        look();
        assertThat(file.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("larger than 1 MB"));
        Files.delete(home.resolve("jobs/schedules.yml"));
        Files.createDirectory(home.resolve("jobs/schedules.yml"));
        look();
        assertThat(file.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("cannot be read"));
        assertThat(names()).containsExactly("daily");
    }

    @Test
    void a_file_that_is_being_written_removes_nothing() throws Exception {
        node.list(1);
        node.write("jobs/schedules.yml", ONE.formatted(""));
        look();
        node.keep.pause("daily");
        for (String half : List.of("", "schedules:\n", "schedules:\n  - {name: da")) {
            node.write("jobs/schedules.yml", half);
            file.look();
            node.write("jobs/schedules.yml", ONE.formatted(""));
            file.look();
        }
        Files.delete(home.resolve("jobs/schedules.yml"));
        file.look();

        assertThat(paused()).isTrue();
        assertThat(file.problem()).isEmpty();
        file.look();
        assertThat(names()).isEmpty();
    }

    /** As often as it takes for the file to count. */
    private void look() {
        file.look();
        file.look();
    }

    private List<String> names() {
        return node.books.schedules().all().stream()
                .map(ScheduleBook.Entry::name)
                .toList();
    }

    private boolean paused() {
        return node.books.schedules().find("daily").orElseThrow().schedule().paused();
    }
}
