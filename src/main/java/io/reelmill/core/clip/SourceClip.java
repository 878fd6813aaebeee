package io.reelmill.core.clip;

import io.reelmill.core.UseCase;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.ProviderChain;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sources the clip of one shot; shots of one session may be sourced side by side. */
@UseCase
public final class SourceClip {
    private static final String STAGE = "sourceClips";

    private final List<ClipSource> sources;
    private final Optional<PromptEditor> words;
    private final Purchases purchases;

    /**
     * @param sources in the order in which they are asked
     * @param words finds other words once for what a policy refuses, before the next source is asked
     */
    public SourceClip(List<ClipSource> sources, Optional<PromptEditor> words, Purchases purchases) {
        this.sources = List.copyOf(sources);
        this.words = words;
        this.purchases = purchases;
    }

    /**
     * The shot's clip in {@code video_clips/}, as it is when it is there already. A shot that goes on with the scene of the
     * shot before has that one sourced first: it may begin with its last picture.
     *
     * @throws io.reelmill.core.provider.ProviderException when no source delivers
     */
    public Path source(ClipOrder order) {
        ClipOrder whole =
                continues(order) ? order.after(source(order.at(order.shot().number() - 1))) : order;
        Shot shot = order.shot();
        SessionFolder session = order.session();
        return session.derive(Recipe.of(key(shot), path(shot), inputs(order)), targets -> make(whole, targets.get(0)))
                .get(0);
    }

    private static boolean continues(ClipOrder order) {
        int number = order.shot().number();
        return number > 1
                && order.shots().get(number - 2).scene() == order.shot().scene();
    }

    /** Neither chain nor models: what was delivered, and perhaps paid, stands until the shot or its materials change. */
    private Inputs inputs(ClipOrder order) {
        return Inputs.of("clip-4")
                .with(order.shot())
                .with(order.shots().size())
                .with(order.canvas())
                .with(order.frameRate())
                .with(looks(order.request()))
                .with(chain(order).stream()
                        .flatMap(source -> source.materials(order).stream())
                        .toList());
    }

    private List<ClipSource> chain(ClipOrder order) {
        return sources.stream().filter(source -> source.serves(order.request())).toList();
    }

    /** The derivation of a shot's clip. */
    public static String key(Shot shot) {
        return "clip:" + shot.label();
    }

    /** Where a shot's clip lies within its session. */
    public static String path(Shot shot) {
        return "video_clips/shot-" + shot.label() + ".mp4";
    }

    private Provenance make(ClipOrder order, Path target) {
        Consumer<Fallback> record = fallback -> order.session().update(manifest -> manifest.withFallback(fallback));
        return new ProviderChain<>(
                        STAGE, chain(order), source -> source.capabilities().provider())
                .ask(source -> ask(source, order, target, record), record);
    }

    private Provenance ask(ClipSource source, ClipOrder order, Path target, Consumer<Fallback> record) {
        Optional<ClipOrder> harmless = refusedEarlier(order);
        if (harmless.isPresent()) {
            return source.source(harmless.get(), target);
        }
        try {
            return source.source(order, target);
        } catch (RefusedException refusal) {
            if (!refusal.policy() || words.isEmpty()) {
                throw refusal;
            }
            return source.source(inOtherWords(words.get(), order, refusal, source, record), target);
        }
    }

    /**
     * Words that a policy refused are not tried again, by this source or the next, in this run or a later one: what was
     * ordered in other words must be taken up, and not stand beside a second order for the same shot.
     */
    private Optional<ClipOrder> refusedEarlier(ClipOrder order) {
        Recipe recipe = words(order);
        boolean rewritten = order.session().manifest().artefacts().stream()
                .anyMatch(artefact -> artefact.key().equals(recipe.key())
                        && artefact.inputsSha256().equals(recipe.inputsSha256()));
        return words.filter(editor -> rewritten)
                .map(editor -> order.seenAs(neutral(
                        editor, order, RefusedException.byPolicy("The words for this shot were refused before"))));
    }

    private ClipOrder inOtherWords(
            PromptEditor editor,
            ClipOrder order,
            RefusedException refusal,
            ClipSource source,
            Consumer<Fallback> record) {
        String name = source.capabilities().provider();
        ClipOrder harmless = order.seenAs(neutral(editor, order, refusal));
        record.accept(new Fallback(STAGE, name, name + " in other words", String.valueOf(refusal.getMessage())));
        return harmless;
    }

    private static Recipe words(ClipOrder order) {
        String label = order.shot().label();
        Inputs inputs = Inputs.of("words-1").with(order.shot().visual());
        return Recipe.of("words:" + label, "scripts/words-" + label + ".txt", inputs);
    }

    /** Kept like everything that was bought: after a crash the same words must come again, or another clip is ordered. */
    private String neutral(PromptEditor editor, ClipOrder order, RefusedException refusal) {
        String reason = String.valueOf(refusal.getMessage());
        Recipe recipe = words(order);
        try {
            Path words = order.session()
                    .derive(recipe, targets -> {
                        Sale<String> sale = rewritten(editor, order, reason, recipe);
                        Files.writeString(targets.get(0), sale.goods());
                        Capabilities can = editor.capabilities();
                        return Provenance.bought(can.provider(), can.model(), recipe.inputsSha256(), sale.charged());
                    })
                    .get(0);
            return Files.readString(words);
        } catch (TransientProviderException | RefusedException failure) {
            // A budget that is reached and an order in doubt are not for the next provider to go round.
            refusal.addSuppressed(failure);
            throw refusal;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot read the other words for shot " + order.shot().label(), failure);
        }
    }

    private Sale<String> rewritten(PromptEditor editor, ClipOrder order, String reason, Recipe recipe) {
        String visual = order.shot().visual();
        Capabilities can = editor.capabilities();
        Order money = new Order(
                order.session().id(),
                recipe.key(),
                can.provider(),
                can.model(),
                recipe.inputsSha256(),
                editor.quote(visual),
                order.request().budget());
        return purchases.buy(money, () -> editor.neutral(visual, reason, order.request()));
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
                request.captions(),
                request.footage());
    }
}
