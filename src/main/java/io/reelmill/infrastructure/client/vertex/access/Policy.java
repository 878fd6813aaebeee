package io.reelmill.infrastructure.client.vertex.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells by its words whether Google refuses content: the same code stands for a mistake in a request and for words that its
 * policy does not allow.
 */
public final class Policy {
    private static final Pattern WORDS = Pattern.compile("safety|polic(y|ies)|responsible ai|guidelines|"
            + "sensitive (words|content)|harmful|prohibited|\\brai\\b|inappropriate");

    private Policy() {}

    /** Whether other words may pass. */
    public static boolean objects(String message) {
        return WORDS.matcher(message.toLowerCase(Locale.ROOT)).find();
    }
}
