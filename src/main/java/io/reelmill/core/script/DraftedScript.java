package io.reelmill.core.script;

import io.reelmill.core.topic.PlainText;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a script of a draft that keeps the rules. */
final class DraftedScript {
    static final int LONGEST_VISUAL = 600;
    static final String MODEL = "model";

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 8;
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** Written in two scripts. */
    private static final Set<String> EITHER_SCRIPT = Set.of("sr", "kk");

    private final Draft draft;
    private final TopicRequest request;
    private final Pace pace;

    DraftedScript(Draft draft, TopicRequest request, Pace pace) {
        this.draft = draft;
        this.request = request;
        this.pace = pace;
    }

    Script script() {
        DraftLength.Fit fit = new DraftLength(request, pace).fit(lines());
        return new Script(
                title(), fit.lines(), fit.lines().get(0).text(), description(fit.lines()), tags(), fit.warnings());
    }

    private List<Line> lines() {
        Set<String> said = new TreeSet<>(Comparator.comparing(DraftedScript::sounds));
        request.callToAction().ifPresent(said::add);
        List<Line> lines = new ArrayList<>();
        for (Draft.DraftLine drafted : draft.lines()) {
            String text = spoken(drafted.text());
            if (!text.isEmpty() && said.add(text)) {
                Line.Role role = lines.isEmpty() ? Line.Role.HOOK : Line.Role.POINT;
                lines.add(new Line(text, MODEL, role, Draft.visual(drafted.visual())));
            }
        }
        if (lines.isEmpty()) {
            throw Draft.unusable("it says nothing");
        }
        checkLanguage(lines.stream().map(Line::text).collect(Collectors.joining()));
        return lines;
    }

    private String spoken(String drafted) {
        CleanText.address(drafted, given()).ifPresent(address -> {
            throw Draft.unusable("a line speaks the address '%s'".formatted(address));
        });
        String text = CleanText.of(drafted);
        if (PlainText.length(text) > LONGEST_LINE) {
            throw Draft.unusable("a line is longer than %d characters".formatted(LONGEST_LINE));
        }
        boolean silent = request.narrated() ? !PlainText.speakable(text, request.language()) : !PlainText.says(text);
        if (silent && PlainText.says(text)) {
            throw Draft.unusable("no voice for %s can speak '%s'".formatted(request.language(), text));
        }
        return silent ? "" : text;
    }

    /** A small model likes to answer in English whatever it is asked for; where the script is another that shows. */
    private void checkLanguage(String text) {
        Locale language = Locale.forLanguageTag(request.language());
        long latin = LATIN.matcher(text).results().count();
        long all = LETTER.matcher(text).results().count();
        boolean mostlyLatin = 2 * latin > all;
        boolean either = EITHER_SCRIPT.contains(language.getLanguage());
        if (all > 0 && !either && mostlyLatin != PlainText.latin(language)) {
            throw Draft.unusable("it is not written in the letters of %s".formatted(request.language()));
        }
    }

    private String title() {
        String title = CleanText.of(draft.title()).replaceFirst("^[\"“„«](.*)[\"”“»]$", "$1");
        return CleanText.shortened(title, LONGEST_TITLE)
                .filter(PlainText::says)
                .filter(words -> CleanText.address(words, given()).isEmpty())
                .or(() -> CleanText.shortened(request.topic(), LONGEST_TITLE))
                .orElseThrow();
    }

    private String description(List<Line> lines) {
        return CleanText.shortened(CleanText.of(draft.description()), LONGEST_DESCRIPTION)
                .filter(PlainText::says)
                .filter(words -> CleanText.address(words, given()).isEmpty())
                .orElseGet(() -> lines.stream().limit(3).map(Line::text).collect(Collectors.joining(" ")));
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String drafted : draft.hashtags()) {
            String tag = CleanText.of(drafted).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
            if (PlainText.length(tag) <= LONGEST_TAG && LETTER.matcher(tag).find()) {
                tags.add(tag);
            }
        }
        return tags.stream().limit(MOST_TAGS).toList();
    }

    /** What the user wrote may be spoken, an address too. */
    private String given() {
        return String.join(
                " ",
                request.topic(),
                String.join(" ", request.keyPoints()),
                request.callToAction().orElse(""));
    }

    private static String sounds(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /** The words of a line that carry it, in the form in which two lines can be compared: long ones by their beginnings. */
    static Set<String> stems(String text) {
        return Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
