package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code I'm}, {@code they've}, {@code she'd}: the voice's own dictionary has them wrong ("im", "theev", "dsh"). */
final class Contractions implements Rule {
    private static final Pattern FORM = Pattern.compile("([a-z]+)'(m|ve|d|ll|re)");
    private static final Map<String, String> STEMS = Map.ofEntries(
            Map.entry("i", "AI"),
            Map.entry("you", "j u"),
            Map.entry("he", "h i"),
            Map.entry("she", "S i"),
            Map.entry("we", "w i"),
            Map.entry("they", "D EI"),
            Map.entry("who", "h u"),
            Map.entry("it", "I t"),
            Map.entry("that", "D { t"),
            Map.entry("there", "D E r"),
            Map.entry("what", "w V t"),
            Map.entry("should", "S U d"),
            Map.entry("could", "k U d"),
            Map.entry("would", "w U d"),
            Map.entry("might", "m AI t"),
            Map.entry("must", "m V s t"));
    private static final Map<String, String> ENDS = Map.of("m", "m", "ve", "v", "d", "d", "ll", "l", "re", "r");
    private static final Map<String, String> WHOLE = Map.of("they're", "' D E r", "you're", "' j U r");

    @Override
    public List<Token> read(Place place) {
        String word = place.core().replace('’', '\'').toLowerCase(Locale.ROOT);
        String whole = WHOLE.getOrDefault(word, "");
        if (!whole.isEmpty()) {
            return List.of(new Token(word, whole));
        }
        Matcher form = FORM.matcher(word);
        String stem = form.matches() ? STEMS.getOrDefault(form.group(1), "") : "";
        if (stem.isEmpty()) {
            return List.of();
        }
        String link = stem.matches(".*[dtr]") ? " - @ " : " ";
        return List.of(new Token(word, "' " + stem + link + ENDS.getOrDefault(form.group(2), "")));
    }
}
