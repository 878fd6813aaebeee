package io.reelmill.core.topic;

import io.reelmill.core.topic.RequestRules.KnownVoice;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what language a row's video is, and who speaks it. */
final class Speech {
    private static final String SILENT = "voice=none for a video without narration";

    /** Of the languages, in a message. */
    private static final int MOST_LISTED = 20;

    private final List<KnownVoice> voices;
    private final List<String> writer;

    Speech(RequestRules rules) {
        this.voices = rules.voices();
        this.writer = rules.writer();
    }

    /** The row's language as a well-formed tag; empty when there is none to be had. */
    Optional<String> language(Cells cells) {
        return cells.parsed(Column.LANGUAGE, Speech::tag, Speech::wellFormed)
                .or(() -> Optional.of("en-US").filter(usual -> cells.sound(Column.LANGUAGE)));
    }

    /** The name of the voice that speaks the row in its language, or {@code none}. */
    String voice(Cells cells, Optional<String> language) {
        Optional<String> typed = cells.raw(Column.VOICE);
        if (typed.filter(name -> Spelling.alike(name, TopicRequest.NO_VOICE)).isPresent()) {
            return TopicRequest.NO_VOICE;
        }
        Optional<KnownVoice> named = typed.flatMap(this::known);
        if (typed.isPresent() && named.isEmpty()) {
            cells.refuse(Column.VOICE, Spelling.oneOf(typed.get(), names()));
        }
        if (!cells.sound(Column.VOICE) || language.isEmpty()) {
            return TopicRequest.NO_VOICE;
        }
        return named.filter(voice -> cells.written(Column.VOICE).isPresent() || speaks(voice, language.get()))
                .map(voice -> asked(cells, voice, language.get()))
                .orElseGet(() -> usual(cells, language.get()));
    }

    /** A language the script writer does not know needs a script. */
    void checkWriter(Cells cells, Optional<String> language) {
        Optional<String> unknown =
                language.map(Speech::primary).filter(subtag -> !writer.isEmpty() && !writer.contains(subtag));
        if (unknown.isPresent()) {
            String all = String.join(", ", writer);
            cells.refuse(
                    Column.LANGUAGE, "a language the script writer writes (%s); or give a `script`".formatted(all));
        }
    }

    private String asked(Cells cells, KnownVoice voice, String language) {
        if (!speaks(voice, language)) {
            cells.refuse(
                    Column.LANGUAGE,
                    "what the voice '%s' speaks (%s); or another voice, or %s"
                            .formatted(voice.name(), voice.language(), SILENT));
        }
        return voice.name();
    }

    private String usual(Cells cells, String language) {
        Stream<KnownVoice> exact =
                voices.stream().filter(voice -> voice.language().equalsIgnoreCase(language));
        Stream<KnownVoice> near = voices.stream().filter(voice -> speaks(voice, language));
        Optional<String> name = Stream.concat(exact, near).map(KnownVoice::name).findFirst();
        if (name.isEmpty()) {
            List<String> spoken =
                    voices.stream().map(KnownVoice::language).distinct().toList();
            cells.refuse(
                    Column.LANGUAGE,
                    "a language that can be spoken here (%s); or %s%s".formatted(listed(spoken), SILENT, hint(spoken)));
        }
        return name.orElse(TopicRequest.NO_VOICE);
    }

    private static String listed(List<String> spoken) {
        if (spoken.isEmpty()) {
            return "there is no voice";
        }
        String first = String.join(", ", spoken.subList(0, Math.min(MOST_LISTED, spoken.size())));
        return spoken.size() <= MOST_LISTED ? first : first + " and %d more".formatted(spoken.size() - MOST_LISTED);
    }

    private static String hint(List<String> spoken) {
        return spoken.size() <= MOST_LISTED ? "; or install espeak-ng, which speaks about a hundred more" : "";
    }

    private Optional<KnownVoice> known(String typed) {
        return voices.stream()
                .filter(voice -> Spelling.alike(voice.name(), typed))
                .findFirst();
    }

    private List<String> names() {
        return Stream.concat(voices.stream().map(KnownVoice::name), Stream.of(TopicRequest.NO_VOICE))
                .toList();
    }

    private static boolean speaks(KnownVoice voice, String language) {
        return primary(voice.language()).equals(primary(language));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static Optional<String> tag(String typed) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(typed).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(tag -> locale.getLanguage().length() == 2
                            || locale.getLanguage().length() == 3);
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    private static String wellFormed(String typed) {
        String form = "a BCP 47 tag such as en-US";
        return tag(typed.replace('_', '-').replace(' ', '-'))
                .map(tag -> form + "; did you mean '" + tag + "'?")
                .orElse(form);
    }
}
