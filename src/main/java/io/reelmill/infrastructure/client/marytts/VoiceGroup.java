package io.reelmill.infrastructure.client.marytts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that MaryTTS begins. Among them is its shutdown hook, which fails with a stack trace on the terminal when
 * the program ends while the voice is being loaded; here it goes to the log.
 */
final class VoiceGroup extends ThreadGroup {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceGroup.class);

    VoiceGroup() {
        super("reelmill-voice");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.debug("{} of the voice failed: {}", thread.getName(), failure.toString());
    }
}
