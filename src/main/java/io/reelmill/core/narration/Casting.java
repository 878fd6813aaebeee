package io.reelmill.core.narration;

import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks a video: the voice it asks for or, once that one failed, the one that stood in. The manifest remembers, so
 * that all lines have one voice, also after a restart. Thread-safe.
 */
record Casting(Narrators narrators) {
    private static final String STAGE = "recordNarration";

    Speaker speaker(SessionFolder folder, TopicRequest request) {
        List<Speaker> cast = cast(folder, request);
        return cast.get(cast.size() - 1);
    }

    /** The next one for all of the video, noted in the manifest; empty when there is nobody left. */
    Optional<Speaker> standIn(SessionFolder folder, TopicRequest request, RuntimeException failure) {
        List<Speaker> cast = cast(folder, request);
        String failed = cast.get(cast.size() - 1).provider();
        Optional<Speaker> next = narrators.speaking(request.language()).stream()
                .filter(speaker -> !has(cast, speaker.provider()))
                .findFirst();
        next.ifPresent(speaker -> folder.update(manifest -> manifest.withFallback(
                new Fallback(STAGE, failed, speaker.provider(), String.valueOf(failure.getMessage())))));
        return next;
    }

    /** Everyone who was given the part, the last of whom has it. */
    private List<Speaker> cast(SessionFolder folder, TopicRequest request) {
        List<Fallback> noted = folder.manifest().fallbacks().stream()
                .filter(fallback -> fallback.stage().equals(STAGE))
                .toList();
        List<Speaker> cast = new ArrayList<>();
        Optional<Speaker> next = Optional.of(narrators.speaker(request.voice()));
        while (next.isPresent()) {
            Speaker now = next.get();
            cast.add(now);
            next = noted.stream()
                    .filter(fallback -> fallback.from().equals(now.provider()) && !has(cast, fallback.to()))
                    .findFirst()
                    .flatMap(fallback -> named(fallback.to(), request.language()));
        }
        return cast;
    }

    private Optional<Speaker> named(String provider, String language) {
        return narrators.speaking(language).stream()
                .filter(speaker -> speaker.provider().equals(provider))
                .findFirst();
    }

    private static boolean has(List<Speaker> cast, String provider) {
        return cast.stream().anyMatch(speaker -> speaker.provider().equals(provider));
    }
}
