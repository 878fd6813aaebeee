package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a user's own recording for the narration and finds the words of the script in it: {@code audio/recording.wav},
 * {@code audio/narration.wav} and {@code captions/words.json}. The pauses are the speaker's own. Thread-safe.
 */
@UseCase
public final class HearRecording {
    /** To be raised when the same recording gives other times or another sound. */
    private static final String HEARD = "recording:1";

    private static final String PROVIDER = "recording";

    private final RecordingFolder recordings;
    private final SoundDecoder decoder;
    private final Aligner aligner;
    private final Documents documents;
    private final Laying laying;

    public HearRecording(
            RecordingFolder recordings, SoundDecoder decoder, Aligner aligner, Documents documents, Laying laying) {
        this.recordings = recordings;
        this.decoder = decoder;
        this.aligner = aligner;
        this.documents = documents;
        this.laying = laying;
    }

    /** How sounds are laid on the video's clock: of the rhythm the lead-in and the tail are used. */
    public record Laying(SoundEditor editor, Rhythm rhythm) {}

    /**
     * The lines where they are said.
     *
     * @throws io.reelmill.core.provider.RefusedException when the file is gone or unusable, or nobody finds words in its
     *     language
     */
    public Narration join(SessionFolder folder, TopicRequest request, Script script) {
        Recording heard = heard(folder, request, script);
        Narration narration = placed(script, heard);
        double start = laying.rhythm().leadIn();
        Inputs inputs = inputs(request, script).with(laying.rhythm());
        folder.derive(Recipe.of("narration", "audio/narration.wav", inputs), targets -> {
            Placed sound = new Placed(folder.path("audio/recording.wav"), start);
            laying.editor().splice(List.of(sound), narration.seconds(), targets.get(0));
            return Provenance.embedded(PROVIDER, HEARD);
        });
        WordList.write(folder, documents, narration);
        return narration;
    }

    private Inputs inputs(TopicRequest request, Script script) {
        return Inputs.of(HEARD)
                .with(recordings.sha256(path(request)))
                .with(request.language())
                .with(script.lines().stream().map(Line::text).toList());
    }

    private static String path(TopicRequest request) {
        return request.recording().orElseThrow();
    }

    private Recording heard(SessionFolder folder, TopicRequest request, Script script) {
        String text = String.join(" ", script.lines().stream().map(Line::text).toList());
        Recipe recipe =
                Recipe.of("recording", List.of("audio/recording.wav", "audio/recording.json"), inputs(request, script));
        List<Path> made = folder.derive(recipe, targets -> {
            double seconds = decoder.decode(recordings.file(path(request)), targets.get(0));
            List<Word> words = aligner.align(targets.get(0), text, request.language());
            documents.write(new Recording(text, seconds, words), targets.get(1));
            return Provenance.embedded(PROVIDER, HEARD);
        });
        return documents.read(made.get(1), Recording.class);
    }

    /** Each line from its first word to its last. */
    private Narration placed(Script script, Recording heard) {
        double start = laying.rhythm().leadIn();
        List<SpokenLine> lines = new ArrayList<>();
        int at = 0;
        for (Line line : script.lines()) {
            int next = at + Word.written(line.text()).size();
            List<Word> words = heard.words().subList(at, next).stream()
                    .map(word -> word.later(start))
                    .toList();
            lines.add(new SpokenLine(
                    lines.size() + 1,
                    line.text(),
                    words.get(0).start(),
                    words.get(words.size() - 1).end(),
                    words));
            at = next;
        }
        return new Narration(lines, start + heard.seconds() + laying.rhythm().tail());
    }
}
