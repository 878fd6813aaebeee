package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.TopicRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether captions can be burned in: not where letters are missing from every font, because half a word is worse
 * than none. The sidecar files have them all the same. Thread-safe.
 */
@UseCase
public final class BurnCaptions {
    private static final Set<Warning.Code> WARNINGS = EnumSet.of(Warning.Code.MISSING_GLYPHS);
    private static final int SHOWN = 8;

    private final Lettering lettering;

    public BurnCaptions(Lettering lettering) {
        this.lettering = lettering;
    }

    /** The mode in which a session's captions are drawn; its manifest is told when that is not the one asked for. */
    public CaptionMode mode(SessionFolder session, TopicRequest request, CaptionTrack track) {
        String text = track.cues().stream().flatMap(cue -> cue.rows().stream()).collect(Collectors.joining(" "));
        List<Warning> warnings = warning(request, text).stream().toList();
        List<Warning> told = session.manifest().warnings().stream()
                .filter(warning -> WARNINGS.contains(warning.code()))
                .toList();
        if (!told.equals(warnings)) {
            session.update(manifest -> manifest.withWarnings(WARNINGS, warnings));
        }
        return readable(lettering.missing(text)) ? request.captions() : CaptionMode.NONE;
    }

    /** What is to be said about the letters of a text that a request's captions will show. */
    public Optional<Warning> warning(TopicRequest request, String text) {
        Set<String> missing = request.captions() == CaptionMode.NONE ? Set.of() : lettering.missing(text);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String signs = missing.stream().limit(SHOWN).collect(Collectors.joining(" ")) + more(missing.size() - SHOWN);
        String what = readable(missing)
                ? "No font has %s: captions leave them out".formatted(signs)
                : ("No font has %s: captions are not burned in, only written beside the video, and drawn pictures show icons "
                                + "and figures in place of words")
                        .formatted(signs);
        return Optional.of(
                new Warning(Warning.Code.MISSING_GLYPHS, what + ". " + FontRemedy.of(missing, request.language())));
    }

    private static String more(int others) {
        return others > 0 ? " and %d more".formatted(others) : "";
    }

    /** Signs may be left out, letters and digits may not. */
    private static boolean readable(Set<String> missing) {
        return missing.stream().noneMatch(sign -> sign.codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
