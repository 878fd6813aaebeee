package io.reelmill.presentation.api;

import io.reelmill.presentation.api.problem.ProblemKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the description what holds for many operations: problems, examples, the key of posts that launch. */
final class CompleteDescription implements OpenApiCustomizer {
    private static final String EXAMPLES = "examples.json";
    private static final String PROBLEM = "Problem";
    private static final List<ProblemKind> EVERYWHERE = List.of(
            ProblemKind.INVALID_VALUE,
            ProblemKind.UNAUTHORIZED,
            ProblemKind.FORBIDDEN,
            ProblemKind.NOT_FOUND,
            ProblemKind.TOO_MANY_REQUESTS,
            ProblemKind.INTERNAL_ERROR);
    private static final List<ProblemKind> OF_CHANGES =
            List.of(ProblemKind.CONFLICT, ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_TYPE);
    private static final Set<String> KEYED =
            Set.of("launchCsv", "launchForm", "launchJson", "restartBatch", "restartSession", "triggerSchedule");

    private final Map<String, Object> examples = new LinkedHashMap<>();

    CompleteDescription() {
        try (InputStream shipped = CompleteDescription.class.getResourceAsStream(EXAMPLES)) {
            new JsonMapper()
                    .readTree(shipped)
                    .properties()
                    .forEach(example -> examples.put(example.getKey(), plain(example.getValue())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object plain(JsonNode example) {
        return new JsonMapper().convertValue(example, Object.class);
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (examples.containsKey(name)) {
                schema.setExample(examples.get(name));
            }
        });
        api.getPaths()
                .values()
                .forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
                    EVERYWHERE.forEach(kind -> add(operation, kind));
                    if (!method.name().equals("GET")) {
                        OF_CHANGES.forEach(kind -> add(operation, kind));
                    }
                    if (KEYED.contains(operation.getOperationId())) {
                        operation.addParametersItem(key());
                    }
                }));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("Which kind it is; stable"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong, where, and what to do"))
                .addProperty("batch", new IntegerSchema().description("The batch that is being made"));
    }

    private static void add(Operation operation, ProblemKind kind) {
        ProblemDetail example = kind.saying("What is wrong, where, and what to do");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(example.getType()));
        body.put("title", String.valueOf(example.getTitle()));
        body.put("status", example.getStatus());
        body.put("detail", String.valueOf(example.getDetail()));
        MediaType type = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                .example(body);
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(kind.status().value()),
                        new ApiResponse()
                                .description(String.valueOf(example.getTitle()))
                                .content(new Content().addMediaType("application/problem+json", type)));
    }

    private static HeaderParameter key() {
        HeaderParameter key = new HeaderParameter();
        key.name("Idempotency-Key")
                .schema(new StringSchema())
                .description("Sent again with the same key within 24 hours it is answered, and not done, again");
        return key;
    }
}
