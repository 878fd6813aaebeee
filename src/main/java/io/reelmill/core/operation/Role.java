package io.reelmill.core.operation;

import java.util.Locale;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Look. */
    VIEWER,
    /** Launch, stop and restart. */
    OPERATOR,
    /** Delete, abandon, and give access to others. */
    ADMIN;

    /** As settings and the API write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
