package io.reelmill.core.provider;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a provider can do, as data that the core chooses by.
 *
 * @param provider its name in the configuration
 * @param model the model or version, part of every input hash
 * @param languages primary language subtags it speaks or writes, {@code en} for example; empty means any
 */
public record Capabilities(String provider, String model, Set<String> languages) {
    public Capabilities {
        // Sorted, because capabilities are part of digests that outlive this process.
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    /** Whether it can serve a BCP 47 tag. */
    public boolean serves(String languageTag) {
        return languages.isEmpty()
                || languages.contains(Locale.forLanguageTag(languageTag).getLanguage());
    }
}
