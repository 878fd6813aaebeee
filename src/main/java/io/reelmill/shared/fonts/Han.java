package io.reelmill.shared.fonts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose forms Chinese characters are drawn in: one code point looks different in Japan, China, Taiwan and Korea. */
public enum Han {
    /** Nobody's in particular. */
    ANY,
    JAPANESE("JP"),
    SIMPLIFIED("SC", "CN"),
    TRADITIONAL("TC", "TW", "HK"),
    HONG_KONG("HK", "TC", "TW"),
    KOREAN("KR");

    private static final Set<String> TAIWANESE = Set.of("TW", "MO");

    /** As families name their cuts for a region: NotoSansJP, Noto Sans CJK jp, SourceHanSansCN. */
    private static final Pattern REGION = Pattern.compile("(JP|SC|CN|TC|TW|HK|KR)(?![a-z])|CJK ?(jp|sc|tc|hk|kr)");

    private final List<String> regions;

    Han(String... regions) {
        this.regions = List.of(regions);
    }

    /** The forms that readers of a language expect. */
    public static Han of(String languageTag) {
        Locale language = Locale.forLanguageTag(languageTag);
        return switch (language.getLanguage()) {
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "zh", "yue" -> chinese(language);
            default -> ANY;
        };
    }

    private static Han chinese(Locale language) {
        boolean hongKong =
                language.getCountry().equals("HK") || language.getLanguage().equals("yue");
        if (hongKong && !language.getScript().equals("Hans")) {
            return HONG_KONG;
        }
        boolean traditional = language.getScript().isEmpty()
                ? TAIWANESE.contains(language.getCountry())
                : language.getScript().equals("Hant");
        return traditional ? TRADITIONAL : SIMPLIFIED;
    }

    /** Whether a font's name says for whom its Chinese characters are. */
    static boolean told(String name) {
        return REGION.matcher(name).find();
    }

    /** How well a font of a name suits, 0 for best; all fonts are alike to those who have no forms of their own. */
    int distance(String name) {
        Matcher matcher = REGION.matcher(name);
        int found = -1;
        if (matcher.find()) {
            found = regions.indexOf(matcher.group().replaceFirst("CJK ?", "").toUpperCase(Locale.ROOT));
        }
        return found < 0 ? regions.size() : found;
    }
}
