package io.reelmill.infrastructure.client.motion;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import io.reelmill.core.topic.TopicRequest;

/** In which direction a video's words are read. */
final class Reading {
    private Reading() {}

    /** By its language, or where that says nothing by its topic: many a row leaves the language out. */
    static boolean fromTheRight(TopicRequest request) {
        return ULocale.forLanguageTag(request.language()).isRightToLeft()
                || Bidi.getBaseDirection(request.topic()) == Bidi.RTL;
    }
}
