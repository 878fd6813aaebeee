package io.reelmill.infrastructure.client.vertex.script;

import com.google.genai.types.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Google's own way to write the schema of an answer, which older models and the stable address know. */
final class Forms {
    private Forms() {}

    static Schema schema(Map<?, ?> form) {
        Schema.Builder schema =
                Schema.builder().type(String.valueOf(form.get("type")).toUpperCase(Locale.ROOT));
        if (form.get("description") instanceof String description) {
            schema.description(description);
        }
        if (form.get("items") instanceof Map<?, ?> items) {
            schema.items(schema(items));
        }
        if (form.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Schema> named = new LinkedHashMap<>();
            properties.forEach((name, property) -> named.put(String.valueOf(name), schema((Map<?, ?>) property)));
            schema.properties(named)
                    .required(List.copyOf(named.keySet()))
                    .propertyOrdering(List.copyOf(named.keySet()));
        }
        return schema.build();
    }
}
