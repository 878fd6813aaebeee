package io.reelmill.infrastructure.client.marytts;

import java.util.List;

/** Speaks one portion of a line at a time. */
interface Speaker {
    /**
     * Says the words of one portion.
     *
     * @throws Exception whatever goes wrong in the voice's own machinery
     */
    Speech speak(List<Unit> portion) throws Exception;

    /** Makes a speaker ready; takes seconds. */
    interface Loader {
        Speaker load() throws Exception;
    }
}
