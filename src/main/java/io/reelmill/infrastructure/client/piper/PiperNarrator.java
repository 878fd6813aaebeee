package io.reelmill.infrastructure.client.piper;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.UnreadableSoundException;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Speaks with a voice of Piper's, which does not say when it says what: its words are found by ear. Thread-safe. */
final class PiperNarrator implements Narrator {
    private static final String PROVIDER = "piper";
    private static final int RATE = 48_000;

    private final Optional<Program> program;
    private final Optional<PiperVoice> set;
    private final Aligner aligner;

    /**
     * A narrator with at most one voice.
     *
     * @param set empty where no voice is; then none is offered
     * @throws MisconfiguredException where there is a voice and no program to speak with it
     */
    PiperNarrator(Optional<Program> program, Optional<PiperVoice> set, Aligner aligner) {
        if (set.isPresent() && program.isEmpty()) {
            throw new MisconfiguredException(
                    "reelmill.piper.voice is set and the program of Piper is not found: install"
                            + " it, or name it in reelmill.piper.program");
        }
        this.program = program;
        this.set = set;
        this.aligner = aligner;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                PROVIDER,
                set.map(piper -> piper.voice().name()).orElse("no voice"),
                set.stream()
                        .map(piper ->
                                Locale.forLanguageTag(piper.voice().language()).getLanguage())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Voice> voices() {
        return set.map(PiperVoice::voice).stream().toList();
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        PiperVoice piper = set.filter(known -> known.voice().equals(voice))
                .orElseThrow(() -> new RefusedException("Piper does not have the voice " + voice.name()));
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException("Nothing in the line '%s' can be spoken".formatted(line));
        }
        Quiet spoken = new Quiet(said(program.orElseThrow(), piper, line).at(RATE));
        if (spoken.everywhere()) {
            throw new RefusedException("Piper says nothing of the line '%s'".formatted(line));
        }
        Sound sound = spoken.trimmed().sound();
        try {
            WavFile.write(sound, target);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
        return Sale.free(new Recording(line, sound.seconds(), words(target, line, voice, sound)));
    }

    /** It reads a line, and writes a file: what it writes to its output is another thing in each of its versions. */
    private static Sound said(Program program, PiperVoice piper, String line) {
        try {
            Path file = Files.createTempFile("reelmill-piper", ".wav");
            try {
                program.run(
                        List.of("--model", piper.file().toString(), "--output_file", file.toString()),
                        String.join(" ", Word.written(line)) + "\n");
                return WavFile.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UnreadableSoundException failed) {
            throw new TransientProviderException("Piper failed: " + failed.getMessage(), Optional.empty(), failed);
        }
    }

    private List<Word> words(Path target, String line, Voice voice, Sound sound) {
        try {
            return aligner.align(target, line, voice.language());
        } catch (RefusedException unheard) {
            // Nobody here knows the language: the share of letters is still within a quarter of a second.
            return Recording.byLetters(line, sound.seconds()).words();
        }
    }
}
