package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionIdTest {
    @Test
    void is_made_of_the_clock_in_utc_and_the_rows_hash() {
        SessionId id = SessionId.of(Instant.parse("2026-01-02T03:04:05.678Z"), "0123456789abcdef");

        assertThat(id).hasToString("session_20260102_030405_01234567");
        assertThat(new SessionId("session_20260102_030405_01234567")).isEqualTo(id);
    }

    @Test
    void refuses_what_is_no_id() {
        for (String other : List.of(
                "",
                "session_20260102_030405_0123456",
                "session_20260102_030405_012345678",
                "session_20260102_030405_0123456G",
                "session_20260102_030405_01234567\n",
                "../session_20260102_030405_01234567",
                "Session_20260102_030405_01234567")) {
            assertThatThrownBy(() -> new SessionId(other))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Not a session id: '%s'", other);
        }
    }
}
