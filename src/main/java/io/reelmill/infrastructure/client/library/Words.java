package io.reelmill.infrastructure.client.library;

import io.reelmill.shared.text.Stems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text or of a file's name that say what is to be seen. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}']+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int SHORTEST = 3;
    /** English words that fit everywhere, and what cameras and picture agencies name their files with. */
    private static final Set<String> EMPTY = Set.copyOf(List.of(
            ("the and for are was were been being has have had does did done but not you your yours all any can could may"
                            + " might must shall should will would who whom whose what when where which why how this that"
                            + " these those there here then than them they their theirs its his her hers him she our ours"
                            + " out off over under into onto from with without about above below between through during"
                            + " before after again once only own same some such each every other another both few more"
                            + " most many much very too also just now even still ever never one two three first last next"
                            + " new old good bad big small get gets got make makes made take takes took give gives put use"
                            + " uses used way ways thing things lot kind because while until against because like known"
                            + " time times well back down let say says see shown shows show look looks need needs want"
                            + " img dsc dcim mov mvi vid pxl gopr video videos clip clips photo photos image images"
                            + " picture pictures footage stock shot shots scene final edit copy export untitled pexels"
                            + " pixabay unsplash shutterstock istock getty adobe whatsapp screenshot jpg jpeg png webp mp4"
                            + " mkv webm")
                    .split(" ")));

    private Words() {}

    /** The words, bare and in lower case, each once. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            String word = Stems.of(part).get(0).toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** All that the words may be forms of. */
    static Set<String> stems(Set<String> words) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.addAll(Stems.of(word)));
        return stems;
    }

    /** Whether a word is a form of one of the stems. */
    static boolean among(Set<String> stems, String word) {
        List<String> forms = Stems.of(word);
        return forms.stream().anyMatch(stems::contains);
    }
}
