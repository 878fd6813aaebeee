package io.reelmill.presentation.api.limit;

import io.github.bucket4j.TimeMeter;
import io.reelmill.presentation.api.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses callers that ask too often, before anything of a body is read. Thread-safe. */
public final class RateLimits extends OncePerRequestFilter {
    /** Posts that begin long work or plan it; they count against the smaller of a caller's two limits too. */
    private static final List<PathPattern> LAUNCHING = Stream.of(
                    "/api/v1/batches",
                    "/api/v1/validations",
                    "/api/v1/estimates",
                    "/api/v1/batches/{batch}/restart",
                    "/api/v1/sessions/{id}/restart",
                    "/api/v1/schedules/{name}/trigger",
                    "/actuator/jobs",
                    "/actuator/jobs/{execution}/restart")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Callers requests;
    private final Callers launches;

    /** So many requests a minute for each caller, and so many launches among them. */
    public RateLimits(int requestsPerMinute, int launchesPerMinute) {
        this(requestsPerMinute, launchesPerMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(int requestsPerMinute, int launchesPerMinute, TimeMeter time) {
        this.requests = new Callers(requestsPerMinute, time);
        this.launches = new Callers(launchesPerMinute, time);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong wait = requests.ask(request);
        if (wait.isPresent()) {
            refuse(response, "requests", wait.getAsLong());
            return;
        }
        wait = isLaunch(request) ? launches.ask(request) : OptionalLong.empty();
        if (wait.isPresent()) {
            refuse(response, "launches", wait.getAsLong());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLaunch(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return LAUNCHING.stream().anyMatch(launch -> launch.matches(path));
    }

    private static void refuse(HttpServletResponse response, String what, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ProblemKind.TOO_MANY_REQUESTS.send(
                response,
                "More %s a minute than reelmill.api.%s-per-minute allows; go on in %d s"
                        .formatted(what, what, seconds));
    }
}
