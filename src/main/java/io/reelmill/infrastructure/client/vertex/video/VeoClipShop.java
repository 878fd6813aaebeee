package io.reelmill.infrastructure.client.vertex.video;

import com.google.genai.Client;
import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosSource;
import com.google.genai.types.Image;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.TooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clips by Veo on Vertex AI. Thread-safe. */
final class VeoClipShop implements ClipShop {
    static final String NAME = "veo";

    private static final ProviderCall ORDER = ProviderCall.paid(NAME, "order");
    private static final ProviderCall POLL = ProviderCall.free(NAME, "poll");
    private static final Pattern OPERATION = Pattern.compile(
            "projects/(?<project>[\\w.:-]+)/locations/(?<location>[\\w-]+)/publishers/google/models/[\\w.-]+/operations/[\\w-]+");

    private final VeoProperties properties;
    private final GoogleCalls calls;
    private final GoogleCalls polls;
    private final VeoWishes wishes;
    private final Optional<CloudStorage> storage;
    private final VeoAnswers answers;

    VeoClipShop(VeoProperties properties, GoogleCalls calls, VeoWishes wishes, Optional<CloudStorage> storage) {
        this.properties = properties;
        this.calls = calls;
        this.polls = calls.patient(properties.limits());
        this.wishes = wishes;
        this.storage = storage;
        this.answers = new VeoAnswers(storage, properties.largest().toBytes());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(NAME, properties.model(), Set.of());
    }

    @Override
    public Wish wish(ClipOrder order) {
        return wishes.of(order);
    }

    @Override
    public String order(Wish wish, String place) {
        GenerateVideosSource source = source(wish);
        GenerateVideosConfig config = config(wish, place);
        return calls.call(ORDER, client -> name(client.models.generateVideos(properties.model(), source, config)));
    }

    @Override
    public ShopAnswer ask(String operation) {
        GenerateVideosOperation stored =
                GenerateVideosOperation.builder().name(operation).build();
        checkPlace(operation);
        return polls.find(POLL, client -> answer(client, stored))
                .orElseGet(() -> new ShopAnswer.Failed(
                        new InDoubtException("Google does not know the order " + operation + " (any more)")));
    }

    private ShopAnswer answer(Client client, GenerateVideosOperation stored) {
        try {
            return answers.of(client.operations.getVideosOperation(stored, null));
        } catch (RuntimeException failure) {
            return TooLargeException.behind(failure)
                    .<ShopAnswer>map(larger -> new ShopAnswer.Failed(VeoAnswers.tooLarge(larger)))
                    .orElseThrow(() -> failure);
        }
    }

    /** An order is known only where it was placed. A project may be named by its number, which says nothing to us. */
    private void checkPlace(String operation) {
        Matcher place = OPERATION.matcher(operation);
        if (place.matches()) {
            GoogleAccess now = calls.access();
            checkSame("reelmill.google.location", place.group("location"), now.location());
            String project = place.group("project");
            if (!project.matches("\\d+")) {
                checkSame("reelmill.google.project", project, now.project());
            }
        }
    }

    private static void checkSame(String setting, String then, String now) {
        if (!then.equals(now)) {
            throw new MisconfiguredException(
                    "An order to Veo was placed with %s %s, and it is %s now: set it to %s until the order is fetched"
                            .formatted(setting, then, now, then));
        }
    }

    @Override
    public ShopAnswer find(String place) {
        return storage.map(bucket -> bucket.find(place)
                        .<ShopAnswer>map(object -> new ShopAnswer.Ready(target -> bucket.download(object, target)))
                        .orElseGet(ShopAnswer.Pending::new))
                .orElseGet(() -> new ShopAnswer.Failed(new InDoubtException(
                        "Veo stores nowhere that could be looked at, because reelmill.veo.output is inline")));
    }

    /** It becomes part of an address, and what Google answers is not trusted with that. */
    private static String name(GenerateVideosOperation operation) {
        return operation
                .name()
                .filter(name -> OPERATION.matcher(name).matches())
                .orElseThrow(() -> TransientProviderException.lostAnswer(
                        "Veo took the order and gave no name for it that can be asked for", null));
    }

    private GenerateVideosConfig config(Wish wish, String place) {
        GenerateVideosConfig.Builder config = GenerateVideosConfig.builder()
                .numberOfVideos(1)
                .durationSeconds(wish.seconds())
                .seed((int) wish.seed())
                .aspectRatio(wish.aspectRatio())
                .resolution(properties.resolution())
                .generateAudio(false);
        if (!properties.negativePrompt().isBlank()) {
            config.negativePrompt(properties.negativePrompt());
        }
        storage.ifPresent(bucket -> config.outputGcsUri(bucket.bucket().uri(place)));
        return config.build();
    }

    private static GenerateVideosSource source(Wish wish) {
        GenerateVideosSource.Builder source = GenerateVideosSource.builder().prompt(wish.prompt());
        wish.image()
                .ifPresent(image -> source.image(Image.builder()
                        .imageBytes(read(image))
                        .mimeType("image/png")
                        .build()));
        return source.build();
    }

    private static byte[] read(Path image) {
        try {
            return Files.readAllBytes(image);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the picture that a clip begins with: " + image, failure);
        }
    }
}
