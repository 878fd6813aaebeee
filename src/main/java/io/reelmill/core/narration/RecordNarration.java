package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.core.provider.MisconfiguredException;
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
import java.util.Locale;

/**
 * Speaks the lines of a script and lays them on the video's clock: {@code audio/line-001.wav} and on,
 * {@code audio/narration.wav} and {@code captions/words.json}. A video without voice has reading times instead of
 * sounds. Thread-safe.
 */
@UseCase
public final class RecordNarration {
    private static final String LINE = "narration-line:1";
    private static final String JOINED = "narration:1";
    private static final String WORDS = "words:1";

    private final List<Narrator> narrators;
    private final SoundEditor editor;
    private final Documents documents;
    private final Rhythm rhythm;

    /** @param narrators in the order of preference */
    public RecordNarration(List<Narrator> narrators, SoundEditor editor, Documents documents, Rhythm rhythm) {
        this.narrators = List.copyOf(narrators);
        this.editor = editor;
        this.documents = documents;
        this.rhythm = rhythm;
    }

    /**
     * One line, spoken now or in an earlier run.
     *
     * @param number from 1, as in the script
     * @throws io.reelmill.core.provider.ProviderException when the narrator cannot; the subtype says what to do next
     */
    public Recording recordLine(SessionFolder folder, TopicRequest request, int number, Line line) {
        if (!request.narrated()) {
            return new ReadingPace(rhythm).recording(line.text());
        }
        Speaker speaker = speaker(request.voice());
        Inputs inputs = speaker.inputs(LINE).with(line.text());
        Recipe recipe = Recipe.of(key(number), List.of(sound(number), times(number)), inputs);
        List<Path> made = folder.derive(recipe, targets -> {
            Recording recording = speaker.narrator().record(line.text(), speaker.voice(), targets.get(0));
            documents.write(recording, targets.get(1));
            return speaker.provenance();
        });
        return documents.read(made.get(1), Recording.class);
    }

    /** All lines in their places; what is not recorded yet is recorded now. */
    public Narration join(SessionFolder folder, TopicRequest request, Script script) {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = rhythm.leadIn();
        for (Line line : script.lines()) {
            int number = lines.size() + 1;
            Recording recording = recordLine(folder, request, number, line);
            lines.add(placed(number, recording, clock));
            clock += recording.seconds() + rhythm.pause();
        }
        Narration narration = new Narration(lines, clock - rhythm.pause() + rhythm.tail());
        if (request.narrated()) {
            splice(folder, speaker(request.voice()), narration);
        }
        writeWords(folder, narration);
        return narration;
    }

    private void splice(SessionFolder folder, Speaker speaker, Narration narration) {
        Inputs inputs = speaker.inputs(JOINED).with(rhythm).with(narration);
        List<Placed> sounds = narration.lines().stream()
                .map(line -> new Placed(folder.path(sound(line.number())), line.start()))
                .toList();
        folder.derive(Recipe.of("narration", "audio/narration.wav", inputs), targets -> {
            editor.splice(sounds, narration.seconds(), targets.get(0));
            return speaker.provenance();
        });
    }

    private void writeWords(SessionFolder folder, Narration narration) {
        List<Word> words = narration.words();
        folder.derive(Recipe.of("words", "captions/words.json", Inputs.of(WORDS).with(words)), targets -> {
            documents.write(words, targets.get(0));
            return Provenance.embedded("reelmill", WORDS);
        });
    }

    private static SpokenLine placed(int number, Recording recording, double start) {
        return new SpokenLine(
                number,
                recording.text(),
                start,
                start + recording.seconds(),
                recording.words().stream().map(word -> word.later(start)).toList());
    }

    private Speaker speaker(String voice) {
        return narrators.stream()
                .flatMap(narrator -> narrator.voices().stream().map(known -> new Speaker(narrator, known)))
                .filter(speaker -> speaker.voice().name().equals(voice))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException(
                        "No narrator has the voice '%s'; leave the column `voice` empty for the one there is"
                                .formatted(voice)));
    }

    /** The derivation of a line's recording. */
    public static String key(int number) {
        return numbered("narration:%03d", number);
    }

    private static String sound(int number) {
        return numbered("audio/line-%03d.wav", number);
    }

    private static String times(int number) {
        return numbered("audio/line-%03d.json", number);
    }

    /** In plain digits: a format without a locale writes those of the machine's language. */
    private static String numbered(String name, int number) {
        return String.format(Locale.ROOT, name, number);
    }

    /** A narrator with the voice it is to speak in. */
    private record Speaker(Narrator narrator, Voice voice) {
        Inputs inputs(String recipe) {
            return Inputs.of(recipe).with(narrator.capabilities()).with(voice);
        }

        Provenance provenance() {
            return Provenance.embedded(
                    narrator.capabilities().provider(), narrator.capabilities().model());
        }
    }
}
