package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.UnreadableSoundException;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.process.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program espeak-ng: what it speaks, and how it says it. Asked for its voices once. Thread-safe. */
final class Espeak {
    /** A line of {@code --voices}: priority, language, age and gender, name, file. */
    private static final Pattern LISTED = Pattern.compile("\\s*\\d+\\s+(\\S+)\\s+\\S+\\s+\\S+\\s+(\\S+).*");

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(?:\\.\\d+)?");
    /** Some languages it knows by a narrower code than people write. */
    private static final Map<String, String> USUAL = Map.of("cmn", "zh-CN", "fr-fr", "fr-FR");

    private static final Set<String> LEFT_OUT = Set.of("en", "cmn-latn-pinyin", "fa-latn");

    private final Optional<Program> program;
    private final int wordsPerMinute;
    private @Nullable Known known;

    Espeak(Optional<Program> program, int wordsPerMinute) {
        this.program = program;
        this.wordsPerMinute = wordsPerMinute;
    }

    /**
     * What the program is and speaks.
     *
     * @param tongues in its own order, each language tag once
     */
    record Known(String version, List<Tongue> tongues) {
        Optional<Tongue> nearest(String language) {
            String primary = Locale.forLanguageTag(language).getLanguage();
            List<Tongue> near = tongues.stream()
                    .filter(tongue -> Locale.forLanguageTag(tongue.language())
                            .getLanguage()
                            .equals(primary))
                    .toList();
            return near.stream()
                    .filter(tongue -> tongue.language().equalsIgnoreCase(language))
                    .findFirst()
                    .or(() -> near.stream().findFirst());
        }
    }

    /**
     * A language that it speaks.
     *
     * @param code its own name for it
     * @param language the BCP 47 tag
     */
    record Tongue(String code, String language) {}

    boolean installed() {
        return program.isPresent();
    }

    /** Nothing where it is not installed, or does not answer like espeak-ng. */
    synchronized Known known() {
        Known told = known;
        if (told == null) {
            told = program.map(Espeak::asked).orElse(new Known("none", List.of()));
            known = told;
        }
        return told;
    }

    private static Known asked(Program program) {
        try {
            Matcher version = VERSION.matcher(text(program, "--version"));
            List<Tongue> tongues = tongues(text(program, "--voices"));
            return new Known(version.find() ? version.group() : "unknown", tongues);
        } catch (IOException broken) {
            return new Known("broken", List.of());
        }
    }

    private static String text(Program program, String argument) throws IOException {
        return new String(program.run(List.of(argument), ""), StandardCharsets.UTF_8);
    }

    /** English is the embedded voice's; voices of MBROLA are listed also where they are not installed. */
    private static List<Tongue> tongues(String list) {
        List<Tongue> tongues = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : list.lines().toList()) {
            Matcher listed = LISTED.matcher(line);
            if (listed.matches() && !listed.group(2).startsWith("mb/")) {
                String code = listed.group(1);
                String tag =
                        USUAL.getOrDefault(code, Locale.forLanguageTag(code).toLanguageTag());
                String primary = Locale.forLanguageTag(tag).getLanguage();
                boolean usable = primary.length() >= 2 && primary.length() <= 3 && !LEFT_OUT.contains(primary);
                if (usable && !LEFT_OUT.contains(code) && seen.add(tag)) {
                    tongues.add(new Tongue(code, tag));
                }
            }
        }
        return tongues;
    }

    /**
     * Says the text.
     *
     * @throws TransientProviderException when the program fails
     */
    Sound say(String text, Tongue tongue) {
        Program installed = program.orElseThrow(
                () -> new RefusedException(
                        "espeak-ng is not installed; install it (apt-get install espeak-ng) or name it in reelmill.espeak.program"));
        List<String> arguments = List.of(
                "-v", tongue.code(), "-s", Integer.toString(wordsPerMinute), "-b", "1", "-z", "--stdin", "--stdout");
        try {
            // Two brackets would begin phonemes of its own.
            return WavFile.parse(installed.run(arguments, text.replace("[[", "[ [") + "\n"));
        } catch (IOException | UnreadableSoundException failed) {
            throw new TransientProviderException("espeak-ng failed: " + failed.getMessage(), Optional.empty(), failed);
        }
    }
}
