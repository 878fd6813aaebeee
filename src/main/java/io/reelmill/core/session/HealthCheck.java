package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.util.concurrent.Callable;

/** One thing that has to be in order before videos can be made. Thread-safe; leaves nothing behind. */
@Port
public interface HealthCheck {
    /** A word or two, {@code ffmpeg} for example. */
    String name();

    /** Looks now; a problem is a finding, not an exception. */
    Finding check();

    /**
     * A check that tries the thing itself.
     *
     * @param remedy what to do when the look fails
     * @param look tries it and tells in a few words what it saw
     */
    static HealthCheck trying(String name, String remedy, Callable<String> look) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding check() {
                try {
                    return Finding.ok(look.call());
                } catch (Exception failure) {
                    return Finding.fail(String.valueOf(failure.getMessage()), remedy);
                }
            }
        };
    }
}
