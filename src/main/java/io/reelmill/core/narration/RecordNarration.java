package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.core.provider.BoughtFiles;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Speaks the lines of a script and lays them on the video's clock: {@code audio/line-001.wav} and on,
 * {@code audio/narration.wav} and {@code captions/words.json}. A video without voice has reading times instead of
 * sounds. Thread-safe.
 */
@UseCase
public final class RecordNarration {
    private static final String LINE = "narration-line:1";
    private static final String JOINED = "narration:1";

    private final Casting casting;
    private final SoundEditor editor;
    private final Documents documents;
    private final Rhythm rhythm;
    private final BoughtFiles bought;

    public RecordNarration(
            Narrators narrators, SoundEditor editor, Documents documents, Rhythm rhythm, BoughtFiles bought) {
        this.casting = new Casting(narrators);
        this.editor = editor;
        this.documents = documents;
        this.rhythm = rhythm;
        this.bought = bought;
    }

    /**
     * One line, spoken now or in an earlier run. When its narrator fails, another one who knows the language takes over the
     * whole video, which the manifest is told; the lines before are then spoken again by {@link #join}.
     *
     * @param number from 1, as in the script
     * @throws io.reelmill.core.provider.ProviderException when no narrator can, or one is misconfigured, in doubt or too
     *     dear; the subtype says what to do next
     */
    public Recording recordLine(SessionFolder folder, TopicRequest request, int number, Line line) {
        if (!request.narrated()) {
            return new ReadingPace(rhythm).recording(line.text());
        }
        Speaker speaker = casting.speaker(folder, request);
        while (true) {
            try {
                return spoken(folder, request, number, line.text(), speaker);
            } catch (TransientProviderException | RefusedException failure) {
                speaker = casting.standIn(folder, request, failure).orElseThrow(() -> failure);
            }
        }
    }

    private Recording spoken(SessionFolder folder, TopicRequest request, int number, String line, Speaker speaker) {
        Recipe recipe = Recipe.of(
                key(number),
                List.of(sound(number), times(number)),
                speaker.inputs(LINE).with(line));
        Order order = speaker.order(folder.id(), recipe, line, request.budget());
        List<Path> made = folder.derive(
                recipe,
                targets -> speaker.provenance(bought.fill(order, targets, () -> {
                    Sale<Recording> sale = speaker.narrator().record(line, speaker.voice(), targets.get(0));
                    documents.write(sale.goods(), targets.get(1));
                    return sale;
                })));
        return documents.read(made.get(1), Recording.class);
    }

    /** All lines in their places; what is not recorded yet is recorded now. */
    public Narration join(SessionFolder folder, TopicRequest request, Script script) {
        Narration narration = request.narrated() ? spoken(folder, request, script) : placed(folder, request, script);
        WordList.write(folder, documents, narration);
        return narration;
    }

    /** In one voice: when it changed under way, what was spoken in the first one is spoken again. */
    private Narration spoken(SessionFolder folder, TopicRequest request, Script script) {
        Speaker speaker = casting.speaker(folder, request);
        Narration narration = placed(folder, request, script);
        Speaker last = casting.speaker(folder, request);
        while (!last.equals(speaker)) {
            speaker = last;
            narration = placed(folder, request, script);
            last = casting.speaker(folder, request);
        }
        splice(folder, speaker, narration);
        return narration;
    }

    private Narration placed(SessionFolder folder, TopicRequest request, Script script) {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = rhythm.leadIn();
        for (Line line : script.lines()) {
            int number = lines.size() + 1;
            Recording recording = recordLine(folder, request, number, line);
            if (number > 1) {
                clock += rhythm.pause(lines.get(number - 2).text(), line.text());
            }
            lines.add(placed(number, recording, clock));
            clock += recording.seconds();
        }
        return new Narration(lines, clock + rhythm.tail());
    }

    private void splice(SessionFolder folder, Speaker speaker, Narration narration) {
        Inputs inputs = speaker.inputs(JOINED).with(rhythm).with(narration);
        List<Placed> sounds = narration.lines().stream()
                .map(line -> new Placed(folder.path(sound(line.number())), line.start()))
                .toList();
        folder.derive(Recipe.of("narration", "audio/narration.wav", inputs), targets -> {
            editor.splice(sounds, narration.seconds(), targets.get(0));
            return speaker.provenance(Optional.of(Cost.NOTHING));
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
}
