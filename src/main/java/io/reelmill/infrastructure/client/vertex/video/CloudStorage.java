package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.infrastructure.client.vertex.access.TooLargeException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bucket that Veo stores its videos in, by Cloud Storage's JSON interface. Thread-safe. */
record CloudStorage(GoogleAccess access, GoogleRest rest, Bucket bucket, GoogleRest.Limits limits) {
    private static final ProviderCall FIND = ProviderCall.free(VeoClipShop.NAME, "find");
    private static final ProviderCall DOWNLOAD = ProviderCall.free(VeoClipShop.NAME, "download");

    /** The name of the video in an order's place. */
    Optional<String> find(String place) {
        String prefix = bucket.prefix(place);
        return rest.get(FIND, address("?prefix=" + encoded(prefix)), Listing.class).objects().stream()
                .filter(object -> object.size() > 0)
                .map(Stored::name)
                .filter(name -> name != null && name.startsWith(prefix) && name.endsWith(".mp4"))
                .min(Comparator.naturalOrder());
    }

    /**
     * Writes a video to the target.
     *
     * @throws UnusableMediaException when it is gone or no video
     * @throws io.reelmill.core.provider.RefusedException when it is too large
     * @throws TransientProviderException when it cannot be fetched now
     */
    void download(String object, Path target) {
        try {
            if (!rest.download(DOWNLOAD, address("/" + encoded(object) + "?alt=media"), target, limits)) {
                throw new UnusableMediaException("it is not in its place any more: " + object);
            }
        } catch (UncheckedIOException failure) {
            // Fetched again it would be no smaller.
            throw TooLargeException.behind(failure)
                    .<RuntimeException>map(VeoAnswers::tooLarge)
                    .orElse(failure);
        }
        VideoFiles.look(target);
    }

    private URI address(String rest) {
        String root = access.root("storage.googleapis.com").toString().replaceFirst("/*$", "");
        return URI.create(root + "/storage/v1/b/" + encoded(bucket.name()) + "/o" + rest);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    record Listing(@Nullable List<Stored> items) {
        List<Stored> objects() {
            return items == null ? List.of() : items;
        }
    }

    record Stored(@Nullable String name, long size) {}
}
