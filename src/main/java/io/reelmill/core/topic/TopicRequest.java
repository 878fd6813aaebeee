package io.reelmill.core.topic;

import io.reelmill.core.session.Parameter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One accepted row: what a user asks a video to be, with every default filled in.
 *
 * @param line where it stands in its file, the header being line 1
 * @param id the user's own reference
 * @param duration the asked length in seconds, a ceiling
 * @param language a BCP 47 tag
 * @param script narration to be spoken word for word
 * @param voice a voice's name or {@link #NO_VOICE}; never empty
 * @param sources for each column, by its name in the contract, who set it
 */
public record TopicRequest(
        int line,
        String id,
        String topic,
        Platform platform,
        AspectRatio aspectRatio,
        int duration,
        String language,
        String audience,
        String style,
        String tone,
        String category,
        List<String> keyPoints,
        Optional<String> script,
        Optional<String> callToAction,
        String voice,
        Mood music,
        CaptionMode captions,
        List<String> footage,
        Optional<BigDecimal> budget,
        long seed,
        Map<String, Parameter.Source> sources) {

    /** The voice of a video without narration. */
    public static final String NO_VOICE = "none";

    public TopicRequest {
        keyPoints = List.copyOf(keyPoints);
        footage = List.copyOf(footage);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    public boolean narrated() {
        return !voice.equals(NO_VOICE);
    }

    /** Every effective parameter under its name in the contract, in the contract's order, for the manifest. */
    public Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        put(all, "id", id);
        put(all, "topic", topic);
        put(all, "platform", platform.label());
        put(all, "aspect_ratio", aspectRatio.label());
        put(all, "duration", duration);
        put(all, "language", language);
        put(all, "audience", audience);
        put(all, "style", style);
        put(all, "tone", tone);
        put(all, "category", category);
        put(all, "key_points", keyPoints);
        putOptional(all, "script", script);
        putOptional(all, "call_to_action", callToAction);
        put(all, "voice", voice);
        put(all, "music", lower(music));
        put(all, "captions", lower(captions));
        put(all, "footage", footage);
        putOptional(all, "budget", budget);
        put(all, "seed", seed);
        return all;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void put(Map<String, Parameter> all, String name, Object value) {
        all.put(name, new Parameter(value, sources.getOrDefault(name, Parameter.Source.DEFAULT)));
    }

    private void putOptional(Map<String, Parameter> all, String name, Optional<?> value) {
        all.put(name, new Parameter(value.orElse(null), sources.getOrDefault(name, Parameter.Source.DEFAULT)));
    }
}
