package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipShop.Wish;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.provider.Price;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shots in Veo's terms. */
record VeoWishes(VeoProperties properties, String currency, Frames frames) {
    private static final List<String> ASPECTS = List.of("9:16", "16:9");

    Wish of(ClipOrder order) {
        int seconds = seconds(FootageEditor.Cut.of(order).seconds());
        String aspect = Aspects.nearest(order.canvas(), ASPECTS);
        Optional<Artefact> before = before(order, aspect);
        String prompt = Prompts.video(order, before.isPresent());
        long seed = Prompts.seed(order);
        String sha256 = Inputs.of("veo-1")
                .with(prompt)
                .with(properties.model())
                .with(seconds)
                .with(seed)
                .with(aspect)
                .with(properties.resolution())
                .with(properties.negativePrompt())
                .with(before.map(clip -> picture(order, clip)).orElse("no image"))
                .sha256();
        Optional<Path> image = before.map(clip -> frames.last(order.session().path(clip.path()), clip.sha256()));
        return new Wish(
                prompt,
                sha256,
                seconds,
                seed,
                aspect,
                image,
                Price.each(properties.pricePerSecond().value(), currency).of(seconds));
    }

    /** What was ordered and where it is cut stand for the picture: another encoder writes the same one in other bytes. */
    private static String picture(ClipOrder order, Artefact before) {
        int frames = order.shots().get(order.shot().number() - 2).clipFrames();
        return "%d frames of %s"
                .formatted(frames, before.provenance().promptSha256().orElse(before.sha256()));
    }

    private int seconds(double least) {
        return properties.lengths().stream()
                .filter(length -> length >= least)
                .findFirst()
                .orElseThrow(() -> new RefusedException("%s makes clips of %s seconds, and the shot takes %.2f"
                        .formatted(properties.model(), properties.lengths(), least)));
    }

    /** A shot goes on from a clip of Veo's own; a picture of another shape would be squeezed or get bars. */
    private Optional<Artefact> before(ClipOrder order, String aspect) {
        return order.before()
                .filter(clip -> properties.continuity() && Aspects.same(order.canvas(), aspect))
                .flatMap(clip -> order.session().manifest().artefacts().stream()
                        .filter(artefact ->
                                order.session().path(artefact.path()).equals(clip))
                        .filter(artefact ->
                                VeoClipShop.NAME.equals(artefact.provenance().provider()))
                        .findFirst());
    }
}
