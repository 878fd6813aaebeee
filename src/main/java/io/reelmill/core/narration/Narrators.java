package io.reelmill.core.narration;

import io.reelmill.core.provider.MisconfiguredException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The narrators that are offered.
 *
 * @param offered in the order of preference
 */
public record Narrators(List<Narrator> offered) {
    private static final String SETTING = "reelmill.narration.providers";

    public Narrators {
        offered = List.copyOf(offered);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        voices(offered)
                .map(Voice::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MisconfiguredException(
                            "Two voices are called '%s', so a request could not tell them apart; take one of them out of the settings"
                                    .formatted(name));
                });
    }

    /**
     * Those of all narrators that are named, in that order; the others offer no voice.
     *
     * @throws MisconfiguredException when there is none of a name, or two voices have the same
     */
    public static Narrators named(List<Narrator> known, List<String> names) {
        return new Narrators(names.stream().map(name -> one(known, name)).toList());
    }

    private static Narrator one(List<Narrator> known, String name) {
        return known.stream()
                .filter(narrator -> narrator.capabilities().provider().equals(name))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException("%s names '%s'; there is %s"
                        .formatted(
                                SETTING,
                                name,
                                known.stream()
                                        .map(each -> each.capabilities().provider())
                                        .toList())));
    }

    /** All voices, in the order of preference. */
    public List<Voice> voices() {
        return voices(offered).toList();
    }

    private static Stream<Voice> voices(List<Narrator> narrators) {
        return narrators.stream().flatMap(narrator -> narrator.voices().stream());
    }

    /** @throws MisconfiguredException when nobody has the voice */
    Speaker speaker(String voice) {
        return offered.stream()
                .flatMap(narrator -> narrator.voices().stream().map(known -> new Speaker(narrator, known)))
                .filter(speaker -> speaker.voice().name().equals(voice))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException(
                        "No narrator has the voice '%s'; leave the column `voice` empty for the one there is"
                                .formatted(voice)));
    }

    /** Those who speak a language, each with the voice that is nearest to its tag, in the order of preference. */
    List<Speaker> speaking(String language) {
        return offered.stream()
                .flatMap(narrator -> nearest(narrator, language).stream())
                .toList();
    }

    private static Optional<Speaker> nearest(Narrator narrator, String language) {
        return narrator.voices().stream()
                .filter(voice -> primary(voice.language()).equals(primary(language)))
                .min(Comparator.comparing(voice -> !voice.language().equalsIgnoreCase(language)))
                .map(voice -> new Speaker(narrator, voice));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
