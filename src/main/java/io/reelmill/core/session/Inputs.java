package io.reelmill.core.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of what a derivation is computed from. Order matters; every value is length-prefixed, so that
 * two different lists of values never digest alike. Not thread-safe; made, filled and read in one place.
 */
public final class Inputs {
    private final MessageDigest digest;

    private Inputs() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Begins with the recipe's version: change it when the computation changes, and old files are made anew. */
    public static Inputs of(String recipe) {
        return new Inputs().with(recipe);
    }

    /** Adds a list element by element, any other value by its {@code toString}, which must say all that matters. */
    public Inputs with(Object value) {
        if (value instanceof List<?> list) {
            digest.update(("[" + list.size() + ":").getBytes(StandardCharsets.US_ASCII));
            list.forEach(this::with);
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** The digest as 64 lower-case hex digits; ends this object's use. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
