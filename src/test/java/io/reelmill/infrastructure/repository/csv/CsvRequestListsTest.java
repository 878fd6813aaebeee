package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestList;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRequestListsTest {
    @TempDir
    Path home;

    private RequestLists lists;

    @BeforeEach
    void make() {
        lists = new CsvRequestLists(new Home(home));
    }

    @Test
    void rows_are_kept_as_they_are_written() throws IOException {
        RequestList list = lists.read(
                file("id, Topic ,key-points\r\na,\"Say \"\"tide\"\"\",\"one|two\nthree\"\r\n\r\nb,Wind,\r\n"));
        Path kept = lists.write("some", list.with(List.of(list.items().get(0))));

        assertThat(kept).isEqualTo(lists.kept("some"));
        assertThat(Files.readString(kept))
                .isEqualTo("id, Topic ,key-points\r\na,\"Say \"\"tide\"\"\",\"one|two\nthree\"\r\n");
        lists.forget("some");
        assertThat(kept).doesNotExist();
    }

    @Test
    void a_row_is_the_same_row_whatever_the_order_of_columns_and_the_quoting() throws IOException {
        RequestList one = lists.read(file("id,topic,tone\na,Tides,\nb,Wind,calm\n"));
        RequestList other = lists.read(file("topic,id,platform,tone\n\"Tides\",a,,\nWind,c,,calm\n"));

        assertThat(one.items().get(0).sha256()).isEqualTo(other.items().get(0).sha256());
        assertThat(one.items().get(1).sha256())
                .isNotEqualTo(other.items().get(1).sha256());
    }

    @Test
    void rows_that_are_broken_are_rows_too() throws IOException {
        RequestList list = lists.read(file("topic,\n\"Tides\"x,\nWind,,surplus\nWind,,other\n"));

        assertThat(list.items())
                .extracting(RequestList.Item::sha256)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(list.items().get(0).text()).isEqualTo("\"Tides\"x,");
    }

    @Test
    void a_list_may_be_used_up_but_not_be_something_else() throws IOException {
        assertThat(lists.read(file("topic\n")).items()).isEmpty();
        assertThatThrownBy(() -> lists.read(file("")))
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> lists.read(file("name\nx\n"))).hasMessageContaining("unknown column 'name'");
        assertThatThrownBy(() -> lists.read(file("topic\n" + "x\n".repeat(RequestLists.MOST + 1))))
                .hasMessageContaining("more than 100000 rows");
    }

    @Test
    void a_list_in_another_encoding_is_kept_in_utf_8() throws IOException {
        Path file = home.resolve("wide.csv");
        Files.write(file, "\uFEFFtopic\nGezeiten für Anfänger\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(Files.readString(lists.write("wide", lists.read(file))))
                .isEqualTo("topic\r\nGezeiten für Anfänger\r\n");
    }

    @Test
    void topics_that_stand_elsewhere_become_a_list() throws IOException {
        RequestList list = lists.of(
                List.of(Map.of("topic", "Tides, \"high\""), Map.of("Topic", "Wind", "key-points", "a|b", "tone", " ")));

        assertThat(Files.readString(lists.write("inline", list)))
                .isEqualTo("topic,key_points\r\n\"Tides, \"\"high\"\"\",\r\nWind,a|b\r\n");
        assertThat(lists.read(lists.kept("inline")).items())
                .extracting(RequestList.Item::sha256)
                .isEqualTo(list.items().stream().map(RequestList.Item::sha256).toList());
        assertThatThrownBy(() -> lists.of(List.of(Map.of("topic", "x", "colour", "red"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column 'colour'");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("list.csv"), text);
    }
}
