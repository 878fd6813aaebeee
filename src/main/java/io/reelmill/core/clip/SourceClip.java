package io.reelmill.core.clip;

import io.reelmill.core.UseCase;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ProviderChain;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.List;

/** Sources the clip of one shot; shots of one session may be sourced side by side. */
@UseCase
public final class SourceClip {
    private final ProviderChain<ClipSource> sources;

    public SourceClip(List<ClipSource> sources) {
        this.sources = new ProviderChain<>(
                "sourceClips", sources, source -> source.capabilities().provider());
    }

    /**
     * The shot's clip in {@code video_clips/}, as it is when it is there already.
     *
     * @throws io.reelmill.core.provider.ProviderException when no source delivers
     */
    public Path source(SessionFolder session, ClipOrder order) {
        List<Capabilities> capabilities =
                sources.providers().stream().map(ClipSource::capabilities).toList();
        Inputs inputs = Inputs.of("clip-1")
                .with(order.shot())
                .with(order.shots())
                .with(order.canvas())
                .with(order.frameRate())
                .with(looks(order.request()))
                .with(capabilities.stream()
                        .map(can -> can.provider() + " " + can.model())
                        .toList());
        return session.derive(
                        Recipe.of(key(order.shot()), path(order.shot()), inputs),
                        targets -> make(session, order, targets.get(0)))
                .get(0);
    }

    /** The derivation of a shot's clip. */
    public static String key(Shot shot) {
        return "clip:" + shot.label();
    }

    /** Where a shot's clip lies within its session. */
    public static String path(Shot shot) {
        return "video_clips/shot-" + shot.label() + ".mp4";
    }

    private Provenance make(SessionFolder session, ClipOrder order, Path target) {
        return sources.ask(
                source -> source.source(order, target),
                fallback -> session.update(manifest -> manifest.withFallback(fallback)));
    }

    /** What of the request a picture may depend on: a change of anything else must not make clips anew. */
    private static List<Object> looks(TopicRequest request) {
        return List.of(
                request.topic(),
                request.seed(),
                request.tone(),
                request.style(),
                request.category(),
                request.audience(),
                request.platform(),
                request.language(),
                request.captions());
    }
}
