package io.reelmill.presentation.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every mapping of the running service, asked by everybody. */
class MappingWalkIT {
    private static final String CANARY = "canary-5f0e7c2a9b";

    @TempDir
    static Path root;

    private static StartedService service;

    @BeforeAll
    static void start() {
        service =
                new StartedService(root, "--reelmill.security.failures.most=20", "--reelmill.openai.api-key=" + CANARY);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everybody_gets_the_answer_of_the_table_at_every_mapping() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Set<String> mappings = mappings();
        for (String mapping : mappings) {
            Optional<MappingTable.Row> row = MappingTable.row(mapping);
            softly.assertThat(row).as("%s is in the table", mapping).isPresent();
            if (row.isPresent()) {
                walk(softly, row.get());
            }
        }
        softly.assertAll();
        assertThat(mappings).contains("GET /actuator/jobs/{execution}", "POST /api/v1/tokens", "GET /livez");
    }

    private static void walk(SoftAssertions softly, MappingTable.Row row) throws IOException {
        String line = row.line();
        int anonymous = service.ask(line).status();
        boolean open = row.access() == MappingTable.Access.ANYBODY;
        softly.assertThat(anonymous).as("%s for anonymous", line).isEqualTo(open ? 200 : 401);
        for (Role role : Role.values()) {
            int status = service.ask(line, service.as(role)).status();
            if (row.access().allows(role)) {
                softly.assertThat(status).as("%s for %s", line, role).isNotIn(401, 403, 500);
            } else {
                softly.assertThat(status).as("%s for %s", line, role).isEqualTo(403);
            }
        }
    }

    private static Set<String> mappings() {
        Set<String> found = new TreeSet<>();
        Map<String, HandlerMapping> all = new LinkedHashMap<>(service.context().getBeansOfType(HandlerMapping.class));
        for (HandlerMapping mapping : all.values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(info -> add(info, found));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(path -> found.add("GET " + path));
            }
        }
        return found;
    }

    private static void add(RequestMappingInfo info, Set<String> found) {
        for (String path : info.getPatternValues()) {
            Set<?> methods = info.getMethodsCondition().getMethods();
            (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> found.add(method + " " + path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/jobs/",
                "GET //actuator/jobs",
                "GET /actuator//jobs",
                "GET /actuator/jobs;jsessionid=1",
                "GET /actuator;x=/jobs",
                "GET /%61ctuator/jobs",
                "GET /actuator%2fjobs",
                "GET /livez/../actuator/jobs",
                "GET /livez/%2e%2e/actuator/jobs",
                "GET /livez/..;/actuator/jobs",
                "GET /livez%00/actuator/jobs",
                "GET /ACTUATOR/jobs",
                "GET /actuator/jobs.json",
                "GET /livez\\..\\actuator/jobs",
                "HEAD /actuator/jobs",
                "OPTIONS /actuator/jobs",
                "TRACE /actuator/jobs",
                "PROPFIND /actuator/jobs",
                "get /actuator/jobs",
                "GET /error",
                "POST /livez",
                "DELETE /readyz",
                "GET /actuator/env",
                "GET /actuator/heapdump",
                "GET /actuator/beans",
                "GET /actuator/mappings",
                "GET /h2-console",
                "GET /nothing",
                "GET /"
            })
    void nobody_gets_around_the_rules_by_another_spelling(String line) throws IOException {
        assertThat(service.ask(line).status()).isBetween(400, 499);
        assertThat(service.ask(
                                line,
                                "X-HTTP-Method-Override: GET",
                                "X-Original-URL: /livez",
                                "X-Forwarded-For: 127.0.0.1")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void the_method_is_the_one_of_the_request_line() throws IOException {
        String viewer = service.as(Role.VIEWER);

        assertThat(service.ask("GET /api/v1/tokens/x", viewer, "X-HTTP-Method-Override: DELETE")
                        .status())
                .isNotEqualTo(204);
        assertThat(service.ask("POST /api/v1/tokens?_method=GET", viewer).status())
                .isEqualTo(403);
        assertThat(service.ask("TRACE /actuator/jobs", service.as(Role.ADMIN)).status())
                .isBetween(400, 499);
        assertThat(service.ask("OPTIONS /actuator/jobs", service.as(Role.ADMIN)).status())
                .isEqualTo(403);
        assertThat(service.ask("GET /actuator/env", service.as(Role.ADMIN)).status())
                .isIn(403, 404);
    }

    @Test
    void a_browser_changes_nothing_without_the_cookies_token() throws IOException {
        String basic = "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("a-admin:" + service.secret(Role.ADMIN)).getBytes());

        StartedService.Answer looked = service.ask("GET /api/v1/tokens", basic);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.head()).contains("XSRF-TOKEN=").contains("SameSite=Strict");
        assertThat(service.ask("DELETE /api/v1/tokens/x", basic).status()).isEqualTo(403);
        String cookie = looked.head().replaceAll("(?s).*XSRF-TOKEN=([^;]+);.*", "$1");
        assertThat(service.ask("DELETE /api/v1/tokens/x", basic, "Cookie: XSRF-TOKEN=" + cookie)
                        .status())
                .isEqualTo(403);
        assertThat(service.ask(
                                "DELETE /api/v1/tokens/x",
                                basic,
                                "Cookie: XSRF-TOKEN=" + cookie,
                                "X-XSRF-TOKEN: " + cookie)
                        .status())
                .isEqualTo(404);
        assertThat(service.ask("GET /api/v1/tokens", service.as(Role.ADMIN)).head())
                .doesNotContain("Set-Cookie");
    }

    @Test
    void what_is_refused_is_said_as_a_problem_with_the_headers_of_everything() throws IOException {
        StartedService.Answer nobody = service.ask("GET /actuator/jobs");
        StartedService.Answer viewer = service.ask("GET /api/v1/tokens", service.as(Role.VIEWER));

        assertThat(nobody.head())
                .contains("WWW-Authenticate: Bearer", "WWW-Authenticate: Basic", "application/problem+json")
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Strict-Transport-Security", "Access-Control", "JSESSIONID");
        assertThat(nobody.body()).contains("\"status\":401", "urn:reelmill:problem:unauthorized");
        assertThat(viewer.status()).isEqualTo(403);
        assertThat(viewer.body()).contains("The role viewer may not do this", "\"status\":403");
        assertThat(service.ask("GET /actuator/jobs", "Origin: https://evil.example", service.as(Role.VIEWER))
                        .head())
                .doesNotContain("Access-Control");
    }

    @Test
    void only_names_of_this_machine_are_answered() throws IOException {
        for (String own : new String[] {"localhost", "127.0.0.1:8080", "[::1]:8080"}) {
            assertThat(service.ask("GET /livez", "Host: " + own).status()).isEqualTo(200);
        }
        for (String other : new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080"}) {
            StartedService.Answer refused = service.ask("GET /livez", "Host: " + other);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("evil", "Exception");
        }
        assertThat(service.ask("GET http://evil.example/livez").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "TOKEN", "access_token", "password", "secret", "%74oken", "api-key"})
    void a_secret_in_an_address_is_refused(String name) throws IOException {
        assertThat(service.ask("GET /actuator/jobs?a=b&" + name + "=hunter2hunter2", service.as(Role.ADMIN))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tokens_are_made_used_and_revoked() throws IOException {
        String admin = "Authorization: Bearer " + service.generated();

        StartedService.Answer made = service.post("/api/v1/tokens", "{\"name\":\"ci\",\"role\":\"operator\"}", admin);
        assertThat(made.status()).isEqualTo(201);
        String secret = made.body().replaceAll("(?s).*\"secret\":\"([^\"]+)\".*", "$1");
        String ci = "Authorization: Bearer " + secret;
        assertThat(service.ask("GET /actuator/info", ci).status()).isEqualTo(200);
        assertThat(service.ask("GET /api/v1/tokens", admin).body())
                .contains("\"name\":\"ci\"")
                .doesNotContain(secret);
        assertThat(service.post("/api/v1/tokens", "{\"name\":\"ci\",\"role\":\"operator\"}", admin)
                        .status())
                .isEqualTo(409);
        assertThat(service.post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"king\"}", admin)
                        .body())
                .contains("viewer, operator or admin");
        assertThat(service.ask("DELETE /api/v1/tokens/ci", admin).status()).isEqualTo(204);
        assertThat(service.ask("GET /actuator/info", ci).status()).isEqualTo(401);
    }

    @Test
    void health_tells_strangers_only_whether_it_is_there() throws IOException {
        assertThat(service.ask("GET /livez").body()).contains("UP").doesNotContain("components");
        assertThat(service.ask("GET /readyz").body()).contains("UP").doesNotContain("components");
        assertThat(service.ask("GET /actuator/health", service.as(Role.VIEWER)).body())
                .contains("\"database\"", "\"disk\"", "\"encoder\"", "\"providers\"", "\"schedules\"", "\"broker\"")
                .doesNotContain(root.toString());
        assertThat(service.ask("GET /actuator/info", service.as(Role.VIEWER)).body())
                .contains("\"java\"", "\"os\"", "\"node\"")
                .doesNotContain(root.toString());
    }

    @Test
    void too_many_wrong_credentials_are_told_to_wait_and_right_ones_are_not() throws IOException {
        String wrong = "Authorization: Bearer " + "w".repeat(43);
        for (int shown = 0; shown < 20; shown++) {
            assertThat(service.askFrom("127.0.0.2", "GET /actuator/info", wrong).status())
                    .isEqualTo(401);
        }

        StartedService.Answer refused = service.askFrom("127.0.0.2", "GET /actuator/info", wrong);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.head()).containsPattern("Retry-After: \\d+");
        assertThat(service.askFrom("127.0.0.2", "GET /actuator/info", service.as(Role.VIEWER))
                        .status())
                .isEqualTo(200);
        String log = Files.readString(root.resolve("data/logs/reelmill.log"));
        assertThat(log)
                .contains("Wrong credentials from 127.0.0.2 for GET /actuator/info")
                .doesNotContain("wwwww");
    }

    @Test
    void no_secret_is_told_anywhere() throws IOException {
        StringBuilder told = new StringBuilder(Files.readString(root.resolve("data/logs/reelmill.log")));
        for (String mapping : mappings()) {
            String line = MappingTable.row(mapping).orElseThrow().line();
            if (line.startsWith("GET")) {
                told.append(service.ask(line, service.as(Role.ADMIN)).body());
                told.append(service.ask(line + "?x=%00", service.as(Role.ADMIN)).body());
            }
        }

        assertThat(told.toString())
                .doesNotContain(CANARY, service.generated())
                .doesNotContain(service.secret(Role.VIEWER), service.secret(Role.OPERATOR), service.secret(Role.ADMIN))
                .doesNotContain("Using generated security password");
    }
}
