package io.reelmill.infrastructure.client.vertex.video;

import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosResponse;
import com.google.genai.types.Video;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.client.vertex.access.Policy;
import io.reelmill.infrastructure.client.vertex.access.TooLargeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Veo's operations say.
 *
 * @param storage where videos may lie; empty when they come inline
 * @param largest the most bytes of a video
 */
record VeoAnswers(Optional<CloudStorage> storage, long largest) {
    private static final int MOST_LETTERS = 500;
    private static final Pattern ADDRESS = Pattern.compile("gs://[\\w.-]+/[^\\s]*[^/\\s]");
    private static final Set<Integer> PASSING = Set.of(2, 4, 8, 10, 13, 14);
    private static final Set<Integer> FORBIDDEN = Set.of(7, 16);

    ShopAnswer of(GenerateVideosOperation operation) {
        if (operation.error().isPresent()) {
            return new ShopAnswer.Failed(failure(operation.error().get()));
        }
        if (!operation.done().orElse(false)) {
            return new ShopAnswer.Pending();
        }
        return operation.response().map(this::finished).orElseGet(() -> unusable("no video came with it"));
    }

    private ShopAnswer finished(GenerateVideosResponse response) {
        Optional<Video> video = response.generatedVideos().orElse(List.of()).stream()
                .flatMap(made -> made.video().stream())
                .filter(made -> made.uri().isPresent() || made.videoBytes().isPresent())
                .findFirst();
        return video.map(this::ready).orElseGet(() -> missing(response));
    }

    private static ShopAnswer missing(GenerateVideosResponse response) {
        int filtered = response.raiMediaFilteredCount().orElse(0);
        return filtered == 0
                ? unusable("no video came with it")
                : new ShopAnswer.Failed(RefusedException.filtered("Veo made a video and keeps it back: "
                        + tidy(String.join(
                                " ", response.raiMediaFilteredReasons().orElse(List.of())))));
    }

    /** A video that is larger than we take; asked for again it would be no smaller. */
    static RefusedException tooLarge(TooLargeException larger) {
        return RefusedException.useless(
                "it has " + larger.getMessage() + ", and reelmill.veo.largest does not allow for it");
    }

    private ShopAnswer ready(Video video) {
        return video.videoBytes()
                .map(this::inline)
                .orElseGet(() -> stored(video.uri().orElse("")));
    }

    private ShopAnswer inline(byte[] bytes) {
        return bytes.length > largest
                ? new ShopAnswer.Failed(tooLarge(new TooLargeException(largest)))
                : new ShopAnswer.Ready(target -> VideoFiles.write(bytes, target));
    }

    private ShopAnswer stored(String uri) {
        return storage.flatMap(place -> place.bucket()
                        .object(uri)
                        .<ShopAnswer>map(object -> new ShopAnswer.Ready(target -> place.download(object, target))))
                .orElseGet(() -> elsewhere(tidy(uri)));
    }

    /** The bucket may have been another one when the order was placed: then the video is there, and paid. */
    private static ShopAnswer elsewhere(String uri) {
        return ADDRESS.matcher(uri).matches() && !uri.contains("/../")
                ? new ShopAnswer.Failed(new MisconfiguredException(
                        ("Veo stored a video at %s, which is outside of reelmill.veo.output: set that to what it was when the"
                                        + " order was placed, until the video is fetched")
                                .formatted(uri)))
                : unusable("it names a place outside of reelmill.veo.output: " + uri);
    }

    private static ShopAnswer unusable(String why) {
        return new ShopAnswer.Failed(RefusedException.unusable("Veo finished the order, but " + why));
    }

    /** By the codes of google.rpc.Code. Veo does not charge for what failed. */
    private static ProviderException failure(Map<String, Object> error) {
        int code = error.get("code") instanceof Number number ? number.intValue() : 2;
        String message = tidy(String.valueOf(error.getOrDefault("message", "")));
        String words = "Veo could not make the clip (code %d): %s".formatted(code, message);
        if (PASSING.contains(code)) {
            return new TransientProviderException(words, Optional.empty(), null);
        }
        if (FORBIDDEN.contains(code)) {
            return new RefusedException(
                    words + ". Give Google's Vertex AI service agent the right to write to reelmill.veo.output");
        }
        return Policy.objects(message) ? RefusedException.byPolicy(words) : new RefusedException(words);
    }

    private static String tidy(String words) {
        String one = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return one.length() > MOST_LETTERS ? one.substring(0, MOST_LETTERS) + "…" : one;
    }
}
