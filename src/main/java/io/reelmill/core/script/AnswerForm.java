package io.reelmill.core.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form in which a model is to answer: a JSON schema of no more than what every vendor's strict mode accepts. */
public final class AnswerForm {
    private AnswerForm() {}

    /** A {@link Draft}. */
    public static Map<String, Object> draft() {
        Map<String, Object> line = object(
                "text", string("The spoken sentence."),
                "visual", string("What the camera sees while it is spoken, in English."));
        return object(
                "title", string("At most 70 characters."),
                "lines", array("The spoken lines in their order; the first is the hook.", line),
                "description", string("Two or three plain sentences."),
                "hashtags", array("Three to six.", string("One word without the sign.")));
    }

    /** An object that has all of the properties, given as names and forms in turn, and no other. */
    public static Map<String, Object> object(Object... properties) {
        Map<String, Object> named = ordered(properties);
        return ordered(
                "type",
                "object",
                "properties",
                named,
                "required",
                List.copyOf(named.keySet()),
                "additionalProperties",
                false);
    }

    public static Map<String, Object> string(String description) {
        return ordered("type", "string", "description", description);
    }

    private static Map<String, Object> array(String description, Map<String, Object> items) {
        return ordered("type", "array", "description", description, "items", items);
    }

    /** A request's body is the same in every run only if its parts keep their order. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at].toString(), pairs[at + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
