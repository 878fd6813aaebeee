package io.reelmill.fakevertex;

import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading and building of JSON. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The first of the fields that is there. */
    static Optional<JsonNode> first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.hasNonNull(name)) {
                return Optional.of(node.get(name));
            }
        }
        return Optional.empty();
    }
}
