package io.reelmill.presentation.security;

import static io.reelmill.presentation.security.AccessRules.Rule.of;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.reelmill.core.operation.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The table of who may do what. The first rule that fits decides; what no rule knows, nobody may do. */
final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {
    /** In each line: for whom, by which method, which paths. */
    static final List<Rule> ALL = List.of(
            // Whether the service is there; no more than that.
            Rule.forAnybody(GET, "/livez", "/readyz"),

            // Access itself, before the rest of the API.
            of(Role.ADMIN, GET, "/api/v1/tokens"),
            of(Role.ADMIN, POST, "/api/v1/tokens"),
            of(Role.ADMIN, DELETE, "/api/v1/tokens/*"),

            // What cannot be taken back.
            of(Role.ADMIN, POST, "/api/v1/batches/*/abandon", "/api/v1/batches/*/recover"),
            of(Role.ADMIN, DELETE, "/api/v1/batches/*", "/api/v1/sessions/*", "/api/v1/schedules/*"),
            of(Role.ADMIN, POST, "/api/v1/schedules"),
            of(Role.ADMIN, PUT, "/api/v1/schedules/*"),
            of(Role.ADMIN, PATCH, "/api/v1/schedules/*"),
            of(Role.ADMIN, POST, "/actuator/jobs/*/abandon", "/actuator/jobs/*/recover"),

            // The daily work.
            of(Role.OPERATOR, POST, "/api/v1/batches", "/api/v1/validations", "/api/v1/estimates"),
            of(Role.OPERATOR, POST, "/api/v1/batches/*/stop", "/api/v1/batches/*/restart"),
            of(Role.OPERATOR, POST, "/api/v1/sessions/*/stop", "/api/v1/sessions/*/restart"),
            of(Role.OPERATOR, POST, "/api/v1/schedules/*/trigger"),
            of(Role.OPERATOR, POST, "/api/v1/schedules/*/pause", "/api/v1/schedules/*/resume"),
            of(Role.OPERATOR, POST, "/actuator/jobs", "/actuator/jobs/*/stop", "/actuator/jobs/*/restart"),

            // Looking.
            of(Role.VIEWER, GET, "/api/v1/**"),
            of(Role.VIEWER, GET, "/actuator", "/actuator/jobs", "/actuator/jobs/*"),
            of(Role.VIEWER, GET, "/actuator/health", "/actuator/health/**", "/actuator/info"),
            of(Role.VIEWER, GET, "/actuator/metrics", "/actuator/metrics/*", "/actuator/prometheus"),
            of(Role.VIEWER, GET, "/actuator/quartz", "/actuator/quartz/**"),
            of(Role.VIEWER, GET, "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"),
            of(Role.VIEWER, GET, "/swagger-ui.html", "/swagger-ui/**"));

    /**
     * One line.
     *
     * @param role the least that is needed; empty for anybody, unknown callers too
     */
    record Rule(Optional<Role> role, HttpMethod method, List<PathPatternRequestMatcher> paths) {
        static Rule of(Role role, HttpMethod method, String... paths) {
            return new Rule(Optional.of(role), method, matchers(paths));
        }

        static Rule forAnybody(HttpMethod method, String... paths) {
            return new Rule(Optional.empty(), method, matchers(paths));
        }

        private static List<PathPatternRequestMatcher> matchers(String... paths) {
            return List.of(paths).stream()
                    .map(PathPatternRequestMatcher::pathPattern)
                    .toList();
        }

        boolean fits(HttpServletRequest request) {
            Set<HttpMethod> methods = method.equals(GET) ? Set.of(GET, HEAD) : Set.of(method);
            return methods.contains(HttpMethod.valueOf(request.getMethod()))
                    && paths.stream().anyMatch(path -> path.matches(request));
        }

        boolean allows(Optional<Role> asking) {
            return role.map(least ->
                            asking.filter(has -> has.compareTo(least) >= 0).isPresent())
                    .orElse(true);
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(ALL.stream()
                .filter(rule -> rule.fits(context.getRequest()))
                .findFirst()
                .filter(rule -> rule.allows(role(authentication.get())))
                .isPresent());
    }

    private static Optional<Role> role(Authentication authentication) {
        return authentication instanceof CallerAuthentication caller
                ? Optional.of(caller.getPrincipal().role())
                : Optional.empty();
    }
}
