package io.reelmill.core.script;

import io.reelmill.core.UseCase;
import io.reelmill.core.provider.BoughtFiles;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.ProviderChain;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a session's script once and keeps it as {@code scripts/script.json}; its warnings go to the manifest. Thread-safe. */
@UseCase
public final class WriteScript {
    private static final String VERSION = "script-3";
    /** What a script may warn of: a later script that does not say it takes it back. */
    private static final Set<Warning.Code> WARNINGS = EnumSet.of(
            Warning.Code.SHORT_SCRIPT,
            Warning.Code.THIN_SCRIPT,
            Warning.Code.POINTS_LEFT_OUT,
            Warning.Code.LONG_SCRIPT);

    private final ProviderChain<ScriptWriter> writers;
    private final ScriptWriter ownWords;
    private final Documents documents;
    private final BoughtFiles bought;

    /**
     * @param writers in the order in which they are asked
     * @param ownWords speaks a script that is given word for word; nothing is written by a provider then
     */
    public WriteScript(List<ScriptWriter> writers, ScriptWriter ownWords, Documents documents, BoughtFiles bought) {
        this.writers = new ProviderChain<>(
                "writeScript", writers, writer -> writer.capabilities().provider());
        this.ownWords = ownWords;
        this.documents = documents;
        this.bought = bought;
    }

    /**
     * The session's script, written now or in an earlier run.
     *
     * @throws RefusedException when not even the shortest telling keeps the asked length
     */
    public Script write(SessionFolder folder, TopicRequest request, Pace pace) {
        Recipe recipe = Recipe.of("script", "scripts/script.json", inputs(request, pace));
        Task task = new Task(folder, request, pace, recipe);
        Path file = folder.derive(recipe, targets -> make(task, targets.get(0))).get(0);
        Script script = documents.read(file, Script.class);
        List<Warning> told = folder.manifest().warnings().stream()
                .filter(warning -> WARNINGS.contains(warning.code()))
                .toList();
        if (!told.equals(script.warnings())) {
            folder.update(manifest -> manifest.withWarnings(WARNINGS, script.warnings()));
        }
        refuseTooLong(request, script);
        return script;
    }

    private Provenance make(Task task, Path target) {
        if (task.request().script().isPresent()) {
            return ask(ownWords, task, target);
        }
        return writers.ask(
                writer -> ask(serving(writer, task.request()), task, target),
                fallback -> task.folder().update(manifest -> manifest.withFallback(fallback)));
    }

    private static ScriptWriter serving(ScriptWriter writer, TopicRequest request) {
        Capabilities can = writer.capabilities();
        if (!can.serves(request.language())) {
            throw new RefusedException("%s does not write %s".formatted(can.provider(), request.language()));
        }
        return writer;
    }

    private Provenance ask(ScriptWriter writer, Task task, Path target) {
        Capabilities can = writer.capabilities();
        Order order = new Order(
                task.folder().id(),
                task.recipe().key(),
                can.provider(),
                can.model(),
                asked(writer, task),
                writer.quote(task.request()),
                task.request().budget());
        try {
            Optional<Cost> charged = bought.fill(order, List.of(target), () -> {
                Sale<Script> sale = writer.write(task.request(), task.pace());
                documents.write(sale.goods(), target);
                return sale;
            });
            return new Provenance(
                    can.provider(), can.model(), Optional.of(task.request().seed()), Optional.empty(), charged);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + target, failure);
        }
    }

    /** Each writer's order has a name of its own: what one of them kept back says nothing of the others. */
    private static String asked(ScriptWriter writer, Task task) {
        Capabilities can = writer.capabilities();
        return Inputs.of("script-order-1")
                .with(task.recipe().inputsSha256())
                .with(can.provider())
                .with(can.model())
                .with(writer.asked(task.request(), task.pace()))
                .sha256();
    }

    /** A script to be written. */
    private record Task(SessionFolder folder, TopicRequest request, Pace pace, Recipe recipe) {}

    /** Told here and not by the inspection of a rendered video; only a text given word for word may be longer. */
    private static void refuseTooLong(TopicRequest request, Script script) {
        if (request.script().isEmpty()) {
            script.warnings().stream()
                    .filter(warning -> warning.code() == Warning.Code.LONG_SCRIPT)
                    .findFirst()
                    .ifPresent(warning -> {
                        throw new RefusedException(warning.message());
                    });
        }
    }

    /**
     * Only what the user asked for: what was written stands, whoever would be asked now. The voice stands for its pace: to
     * measure it would load the narrator only to find that nothing is to be done.
     */
    private static Inputs inputs(TopicRequest request, Pace pace) {
        Inputs inputs = Inputs.of(VERSION)
                .with(request.topic())
                .with(request.duration())
                .with(request.language())
                .with(request.audience())
                .with(request.style())
                .with(request.tone())
                .with(request.category())
                .with(request.keyPoints())
                .with(request.script())
                .with(request.callToAction())
                .with(request.voice())
                .with(request.seed())
                .with(pace.pause())
                .with(pace.frame());
        // Only where there are any: a row without notes keeps the script it has always had.
        request.notes().ifPresent(inputs::with);
        return inputs;
    }
}
