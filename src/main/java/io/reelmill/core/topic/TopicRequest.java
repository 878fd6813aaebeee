package io.reelmill.core.topic;

import io.reelmill.core.session.Parameter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One accepted row: what a user asks a video to be, with every default filled in.
 *
 * @param line where it stands in its file, the header being line 1
 * @param id the user's own reference
 * @param aspectRatio the first video's shape
 * @param renditions further shapes, in each of which the same video is laid out anew
 * @param duration the asked length in seconds, a ceiling
 * @param language a BCP 47 tag
 * @param notes the user's own text about the topic, which may begin with the name of its file as a comment
 * @param script narration to be spoken word for word
 * @param voice a voice's name, {@link #RECORDED} or {@link #NO_VOICE}; never empty
 * @param recording the path of narration of the user's own, which says the script; it is spoken in place of a voice
 * @param captionStyle box where it is missing, as in rows that were accepted before there were styles
 * @param sources for each column, by its name in the contract, who set it
 * @param variant tells rows of one file apart that would be told alike; empty where the seed alone is to tell
 */
public record TopicRequest(
        int line,
        String id,
        String topic,
        Platform platform,
        AspectRatio aspectRatio,
        List<AspectRatio> renditions,
        int duration,
        String language,
        String audience,
        String style,
        String tone,
        String category,
        List<String> keyPoints,
        Optional<String> notes,
        Optional<String> script,
        Optional<String> callToAction,
        String voice,
        Mood music,
        CaptionMode captions,
        CaptionStyle captionStyle,
        List<String> footage,
        Optional<String> recording,
        Optional<BigDecimal> budget,
        long seed,
        Map<String, Parameter.Source> sources,
        Optional<Long> variant) {

    /** In place of a voice's name where a recording of the user's own is heard. */
    public static final String RECORDED = "recording";

    /** The voice of a video without narration. */
    public static final String NO_VOICE = "none";

    public TopicRequest {
        // A request that was stored before there were renditions has none.
        renditions = renditions == null ? List.of() : List.copyOf(renditions);
        captionStyle = Optional.ofNullable(captionStyle).orElse(CaptionStyle.BOX);
        keyPoints = List.copyOf(keyPoints);
        footage = List.copyOf(footage);
        // Requests that were queued before these columns were known have none.
        notes = Objects.requireNonNullElse(notes, Optional.empty());
        recording = Objects.requireNonNullElse(recording, Optional.empty());
        variant = Objects.requireNonNullElse(variant, Optional.empty());
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** The number by which one of several equally good ways to tell it is chosen. */
    public long variety() {
        return variant.orElse(seed);
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
        put(all, "aspect_ratio", shapes().stream().map(AspectRatio::label).collect(Collectors.joining("|")));
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
        put(all, "caption_style", lower(captionStyle));
        put(all, "footage", footage);
        putOptional(all, "recording", recording);
        putOptional(all, "budget", budget);
        put(all, "seed", seed);
        putOptional(all, "notes", notes);
        return all;
    }

    /** All shapes, the first video's first. */
    public List<AspectRatio> shapes() {
        return Stream.concat(Stream.of(aspectRatio), renditions.stream()).toList();
    }

    /** The request for the same video in one shape. */
    public TopicRequest shaped(AspectRatio shape) {
        return new TopicRequest(
                line,
                id,
                topic,
                platform,
                shape,
                List.of(),
                duration,
                language,
                audience,
                style,
                tone,
                category,
                keyPoints,
                notes,
                script,
                callToAction,
                voice,
                music,
                captions,
                captionStyle,
                footage,
                recording,
                budget,
                seed,
                sources,
                variant);
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
