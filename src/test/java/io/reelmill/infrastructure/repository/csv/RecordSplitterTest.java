package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {
    @Test
    void stops_reading_an_endless_line() {
        Endless endless = new Endless();
        try (RecordSplitter splitter = new RecordSplitter(endless, "endless.csv")) {
            assertThatThrownBy(splitter::next)
                    .isInstanceOf(UnreadableRequestsException.class)
                    .hasMessageContaining("endless.csv, line 1: a row is longer");
        }
        assertThat(endless.read).isEqualTo(RecordSplitter.LONGEST + 1L);
        assertThat(endless.closed).isTrue();
    }

    @Test
    void names_the_file_that_the_disk_does_not_give() {
        try (RecordSplitter splitter = new RecordSplitter(new Failing(), "gone.csv")) {
            assertThatThrownBy(splitter::next)
                    .isInstanceOf(UnreadableRequestsException.class)
                    .hasMessage("gone.csv cannot be read: disk gone");
        } catch (UnreadableRequestsException closing) {
            assertThat(closing).hasMessage("gone.csv cannot be read: cannot close");
        }
    }

    private static final class Endless extends Reader {
        private long read;
        private boolean closed;

        @Override
        public int read(char[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, 'a');
            read += length;
            return length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Failing extends Reader {
        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            throw new IOException("disk gone");
        }

        @Override
        public void close() throws IOException {
            throw new IOException("cannot close");
        }
    }
}
