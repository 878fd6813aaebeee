package io.reelmill.core.topic;

import java.util.List;
import java.util.Map;

/**
 * What rows are checked against and what stands in for empty cells.
 *
 * @param defaults configured values by column name, written as in a file; they come before the contract's own
 * @param voices the voices there are, in the order of preference
 * @param writer what languages the script writer writes: primary subtags, empty for any
 * @param footage where the media lie that rows name
 */
public record RequestRules(
        Map<String, String> defaults, List<KnownVoice> voices, List<String> writer, FootageFolder footage) {
    public RequestRules {
        defaults = Map.copyOf(defaults);
        voices = List.copyOf(voices);
        writer = List.copyOf(writer);
    }

    /** Rules that take the media a row names as they are. */
    public RequestRules(Map<String, String> defaults, List<KnownVoice> voices, List<String> writer) {
        this(defaults, voices, writer, FootageFolder.anything());
    }

    /** A voice that may be asked for, with the BCP 47 tag of what it speaks. */
    public record KnownVoice(String name, String language) {}
}
