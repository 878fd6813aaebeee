package io.reelmill.core.script;

import io.reelmill.core.UseCase;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a session's script once and keeps it as {@code scripts/script.json}; its warnings go to the manifest. Thread-safe. */
@UseCase
public final class WriteScript {
    private static final String VERSION = "script-1";
    /** What a script may warn of: a later script that does not say it takes it back. */
    private static final Set<Warning.Code> WARNINGS = EnumSet.of(
            Warning.Code.SHORT_SCRIPT,
            Warning.Code.THIN_SCRIPT,
            Warning.Code.POINTS_LEFT_OUT,
            Warning.Code.LONG_SCRIPT);

    private final ScriptWriter writer;
    private final Documents documents;

    public WriteScript(ScriptWriter writer, Documents documents) {
        this.writer = writer;
        this.documents = documents;
    }

    /**
     * The session's script, written now or in an earlier run.
     *
     * @throws RefusedException when not even the shortest telling keeps the asked length
     */
    public Script write(SessionFolder folder, TopicRequest request, Pace pace) {
        Capabilities capabilities = writer.capabilities();
        Path file = folder.derive(Recipe.of("script", "scripts/script.json", inputs(request, pace)), targets -> {
                    documents.write(writer.write(request, pace), targets.get(0));
                    return Provenance.embedded(capabilities.provider(), capabilities.model())
                            .withSeed(request.seed());
                })
                .get(0);
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

    /** The voice stands for its pace: to measure it would load the narrator only to find that nothing is to be done. */
    private Inputs inputs(TopicRequest request, Pace pace) {
        return Inputs.of(VERSION)
                .with(writer.capabilities().provider())
                .with(writer.capabilities().model())
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
    }
}
