package io.reelmill.fakevertex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a prompt in the asked form: JSON of the schema's properties, filled by their names, or plain sentences. */
final class TextAnswer {
    private static final int MANY = 100;

    private final Prompt prompt;

    private TextAnswer(Prompt prompt) {
        this.prompt = prompt;
    }

    static String to(String text, JsonNode config) {
        TextAnswer answer = new TextAnswer(Prompt.read(text));
        Optional<JsonNode> schema = Json.first(config, "responseSchema", "responseJsonSchema");
        return schema.isPresent()
                ? answer.value("", schema.get(), -1).toString()
                : String.join(" ", Sentences.lines(answer.prompt, 1, MANY));
    }

    /** @param place the number of the list's item it is in, -1 outside of any list */
    private JsonNode value(String name, JsonNode schema, int place) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asString("string").toLowerCase(Locale.ROOT)) {
            case "object" -> object(schema, place);
            case "array" -> array(name, schema);
            case "integer", "number" ->
                Json.MAPPER.valueToTree(schema.path("minimum").asInt(1));
            case "boolean" -> Json.MAPPER.valueToTree(Boolean.TRUE);
            default -> Json.MAPPER.valueToTree(cut(string(name, schema, place), schema));
        };
    }

    private ObjectNode object(JsonNode schema, int place) {
        ObjectNode object = Json.object();
        schema.path("properties")
                .properties()
                .forEach(property ->
                        object.set(property.getKey(), value(property.getKey(), property.getValue(), place)));
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        int least = schema.path("minItems").asInt(1);
        int most = schema.path("maxItems").asInt(MANY);
        JsonNode items = schema.path("items");
        int count = name.toLowerCase(Locale.ROOT).contains("tag")
                ? Math.max(least, Math.min(most, 3))
                : Sentences.lines(prompt, least, most).size();
        ArrayNode array = Json.MAPPER.createArrayNode();
        IntStream.range(0, count).forEach(place -> array.add(value(name, items, place)));
        return array;
    }

    private String string(String name, JsonNode schema, int place) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0).asString();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("tag")) {
            return hashtag(place);
        }
        if (lower.matches(".*(visual|image|scene|shot|prompt).*")) {
            return place < 0
                    ? "A calm and friendly scene in soft light: " + prompt.subject()
                    : Sentences.view(prompt, place);
        }
        if (lower.contains("title")) {
            return Sentences.capital(prompt.subject());
        }
        List<String> lines = Sentences.lines(prompt, Math.max(place, 0) + 1, MANY);
        return lines.get(Math.max(place, 0) % lines.size());
    }

    private String hashtag(int place) {
        List<String> words = prompt.subject()
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .transform(text ->
                        List.of((text + " short video explained").strip().split(" +")));
        return "#" + words.get(Math.max(place, 0) % words.size()).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, JsonNode schema) {
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() <= most ? text : text.substring(0, most).strip();
    }
}
