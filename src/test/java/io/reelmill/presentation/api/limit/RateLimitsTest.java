package io.reelmill.presentation.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.Principal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {
    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(3, 1, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private static MockHttpServletRequest get(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/batches");
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        try {
            limits.doFilter(request, response, chain);
        } catch (IOException | ServletException failure) {
            throw new AssertionError(failure);
        }
        assertThat(chain.getRequest() == null).isEqualTo(response.getStatus() == 429);
        return response;
    }

    @Test
    void more_than_so_many_are_refused_until_time_has_passed() throws IOException {
        for (int time = 0; time < 3; time++) {
            assertThat(ask(get("10.0.0.1")).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = ask(get("10.0.0.1"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("21");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString())
                .contains("urn:reelmill:problem:too-many-requests", "requests-per-minute", "go on in 21 s");
        assertThat(ask(get("10.0.0.2")).getStatus()).as("another caller").isEqualTo(200);
        now.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertThat(ask(get("10.0.0.1")).getStatus()).isEqualTo(200);
        assertThat(ask(get("10.0.0.1")).getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/batches",
                "/api/v1/%62atches",
                "/api/v1/validations",
                "/api/v1/estimates",
                "/api/v1/batches/3/restart",
                "/api/v1/sessions/session_20261123_093000_1a2b3c4d/restart",
                "/api/v1/schedules/mornings/trigger",
                "/actuator/jobs",
                "/actuator/jobs/7/restart"
            })
    void launches_have_a_limit_of_their_own(String path) throws IOException {
        ask(new MockHttpServletRequest("POST", "/api/v1/batches"));

        assertThat(ask(new MockHttpServletRequest("POST", path)).getContentAsString())
                .contains("launches-per-minute");
        assertThat(ask(new MockHttpServletRequest("POST", "/api/v1/batches/3/stop"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_name_counts_wherever_it_comes_from_and_what_is_dispatched_again_is_not_counted() {
        for (int time = 0; time < 3; time++) {
            MockHttpServletRequest request = get("10.0.0." + time);
            request.setUserPrincipal((Principal) () -> "ann");
            ask(request);
        }
        MockHttpServletRequest fourth = get("10.0.0.9");
        fourth.setUserPrincipal((Principal) () -> "ann");
        fourth.setDispatcherType(DispatcherType.ASYNC);
        assertThat(ask(fourth).getStatus()).isEqualTo(200);

        fourth.setDispatcherType(DispatcherType.REQUEST);
        assertThat(ask(fourth).getStatus()).isEqualTo(429);
    }
}
