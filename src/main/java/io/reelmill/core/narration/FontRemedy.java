package io.reelmill.core.narration;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to do where letters have no font: the command that fetches one where there is one, else what to look for. */
final class FontRemedy {
    private static final String COMMAND = "./scripts/fonts ";
    private static final String JAPANESE = "japanese";
    private static final String CHINESE = "chinese";
    private static final String TRADITIONAL = "traditional-chinese";
    private static final String KOREAN = "korean";
    private static final Set<UnicodeScript> NOBODYS =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
    private static final Set<String> TRADITIONAL_PLACES = Set.of("TW", "HK", "MO");

    private FontRemedy() {}

    /**
     * What to do about signs that no font has.
     *
     * @param languageTag of the text, which decides between fonts for the same characters
     */
    static String of(Collection<String> missing, String languageTag) {
        Set<UnicodeScript> scripts = missing.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetterOrDigit)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        Set<String> fetched = fetched(scripts, languageTag);
        if (!fetched.isEmpty()) {
            return "Get the font by " + COMMAND + String.join(" ", fetched);
        }
        String names = scripts.stream()
                .filter(script -> !NOBODYS.contains(script))
                .map(FontRemedy::name)
                .collect(Collectors.joining(" and "));
        return names.isEmpty()
                ? "Put a TrueType or OpenType font that has them into config/fonts"
                : "Put a TrueType or OpenType font for %s (Noto Sans, for example) into config/fonts".formatted(names);
    }

    private static Set<String> fetched(Set<UnicodeScript> scripts, String languageTag) {
        Set<String> fetched = new TreeSet<>();
        if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
            fetched.add(JAPANESE);
        }
        if (scripts.contains(UnicodeScript.HANGUL)) {
            fetched.add(KOREAN);
        }
        if (scripts.contains(UnicodeScript.HAN)) {
            fetched.add(han(languageTag, fetched));
        }
        if (scripts.contains(UnicodeScript.BOPOMOFO)) {
            fetched.add(TRADITIONAL);
        }
        return fetched;
    }

    /** Whose characters they are: those of the language; in a text of another language, of what stands beside them. */
    private static String han(String languageTag, Set<String> beside) {
        Locale language = Locale.forLanguageTag(languageTag);
        return switch (language.getLanguage()) {
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "yue" -> TRADITIONAL;
            case "zh" -> traditional(language) ? TRADITIONAL : CHINESE;
            default -> List.copyOf(beside).stream().findFirst().orElse(CHINESE);
        };
    }

    private static boolean traditional(Locale language) {
        return language.getScript().isEmpty()
                ? TRADITIONAL_PLACES.contains(language.getCountry())
                : language.getScript().equals("Hant");
    }

    private static String name(UnicodeScript script) {
        String words = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
