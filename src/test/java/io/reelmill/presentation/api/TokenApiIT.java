package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.presentation.api.ApiServer.Answer;
import org.junit.jupiter.api.Test;

class TokenApiIT {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String[] ANN = {"Authorization", "Bearer any"};

    private final ApiServer api = ApiServer.shared();

    @Test
    void what_is_wrong_is_a_problem_with_its_type() {
        assertThat(api.json(TOKENS, "{\"name\": \"x\", \"role\": \"king\"}", ANN)
                        .problem())
                .isEqualTo("invalid-value");
        assertThat(api.json(TOKENS, "{\"role\": \"viewer\"}", ANN).problem()).isEqualTo("invalid-value");
        assertThat(api.json(TOKENS, "{\"name\": \"a b\", \"role\": \"viewer\"}", ANN)
                        .problem())
                .isEqualTo("invalid-value");
        assertThat(api.send(api.to(TOKENS + "/none").headers(ANN).DELETE()).problem())
                .isEqualTo("not-found");
        Answer made = api.json(TOKENS, "{\"name\": \"t\", \"role\": \"viewer\"}", ANN);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(api.json(TOKENS, "{\"name\": \"t\", \"role\": \"viewer\"}", ANN)
                        .problem())
                .isEqualTo("conflict");
        assertThat(api.send(api.to(TOKENS + "/t").headers(ANN).DELETE()).status())
                .isEqualTo(204);
    }

    @Test
    void they_are_described_and_linked() {
        assertThat(api.get("/api/v1/openapi.json").json().at("/paths").propertyNames())
                .contains(TOKENS, TOKENS + "/{name}");
        assertThat(api.get("/api/v1").json().at("/links/tokens").asString()).isEqualTo(TOKENS);
    }
}
