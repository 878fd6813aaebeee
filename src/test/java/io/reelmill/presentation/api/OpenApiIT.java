package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.presentation.api.ApiServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiIT {
    private final ApiServer api = ApiServer.shared();
    private final JsonNode description = api.get("/api/v1/openapi.json").json();

    private void operations(BiConsumer<String, JsonNode> each) {
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    @Test
    void it_is_openapi_3_1_with_a_bearer_token_and_no_other_address() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("bearer")).isTrue();
        assertThat(api.get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
    }

    @Test
    void every_operation_says_what_it_does_and_what_can_come_of_it() {
        operations((name, operation) -> {
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("operationId").asString("")).as(name).doesNotContain("_");
            JsonNode responses = operation.get("responses");
            assertThat(responses.propertyNames()).as(name).contains("400", "401", "403", "404", "429", "500");
            assertThat(responses.propertyNames()).as(name).anyMatch(status -> status.startsWith("2"));
            assertThat(responses
                            .at("/404/content/application~1problem+json/example/type")
                            .asString())
                    .isEqualTo("urn:reelmill:problem:not-found");
        });
    }

    @Test
    void every_answer_in_json_has_an_example() {
        List<String> without = new ArrayList<>();
        operations((name, operation) -> operation.get("responses").properties().forEach(response -> {
            JsonNode schema = response.getValue().at("/content/application~1json/schema");
            String reference =
                    schema.path("$ref").asString(schema.at("/items/$ref").asString(""));
            if (!reference.isEmpty()
                    && description.at(reference.substring(1) + "/example").isMissingNode()) {
                without.add(name + " " + reference);
            }
        }));

        assertThat(without).isEmpty();
    }

    @Test
    void nothing_of_the_api_is_missing_in_it() {
        List<String> described = new ArrayList<>();
        operations((name, operation) -> described.add(name));

        Map<?, ?> mapped = api.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        assertThat(mapped.keySet().stream()
                        .map(String::valueOf)
                        .filter(mapping -> mapping.contains("/api/v1"))
                        .filter(mapping -> !mapping.contains("openapi.json") && !mapping.contains("explorer")))
                .hasSizeGreaterThan(35);
        assertThat(described)
                .contains(
                        "post /api/v1/batches",
                        "get /api/v1/sessions/{id}/files/{path}",
                        "get /api/v1/events",
                        "delete /api/v1/schedules/{name}")
                .hasSizeGreaterThan(34);
    }

    @Test
    void the_key_is_described_where_it_works() {
        assertThat(description.at("/paths/~1api~1v1~1batches/post/parameters").toString())
                .contains("Idempotency-Key");
    }

    @Test
    void the_explorer_is_a_page_of_the_program_itself() {
        Answer door = api.get("/api/v1/explorer");
        assertThat(door.status()).isEqualTo(302);
        Answer page = api.get(door.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").doesNotContain("http://", "https://");
        assertThat(api.get("/api/v1/openapi.json/swagger-config").body()).contains("/api/v1/openapi.json");
    }
}
