package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.session.Check;
import java.util.Locale;

/** Words a check. */
final class Checks {
    private Checks() {}

    static Check check(String name, String value, String limit, boolean passed) {
        return new Check(name, value, limit, passed);
    }

    /** A measured number, in a format. */
    static Check check(String name, String format, double value, String limit, boolean passed) {
        return new Check(name, String.format(Locale.ROOT, format, value), limit, passed);
    }

    /** A fact that has to be exactly so. */
    static Check same(String name, String value, String wanted) {
        return new Check(name, value, wanted, value.equals(wanted));
    }
}
