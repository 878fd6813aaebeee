package io.reelmill.core.narration;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a line stands to the one before, from its words alone: whether it goes on with a thought or begins a new one. */
final class LinePauses {
    private static final double LONGER = 1.4;
    private static final double SHORTER = 0.75;
    /** After a question, so that it can be thought about. */
    private static final double PONDERED = 1.2;

    private static final Pattern QUESTION = Pattern.compile(".*[?？؟][\"'”’)\\]]*");
    private static final Pattern CONCLUSION = Pattern.compile("(?:that|this) is (?:why|how|what)\\b.*");
    private static final Set<String> NEW = words(
            "first second third fourth fifth next then finally lastly last now another step number meanwhile later today"
                    + " also besides however");
    private static final Set<String> GOING_ON = words(
            "and but so or nor because that this it its they their them he she his her these those which who yet");

    private LinePauses() {}

    /** By what the usual pause between the two is multiplied. */
    static double weight(String before, String after) {
        String line = after.strip().toLowerCase(Locale.ROOT);
        String first = line.replaceFirst("^[^\\p{L}\\p{N}]+", "").split("[^\\p{L}\\p{N}]", 2)[0];
        double weight = 1;
        if (NEW.contains(first) || !first.isEmpty() && Character.isDigit(first.charAt(0))) {
            weight = LONGER;
        } else if (CONCLUSION.matcher(line).matches()) {
            weight = LONGER;
        } else if (GOING_ON.contains(first)) {
            weight = SHORTER;
        }
        return QUESTION.matcher(before.strip()).matches() ? Math.max(weight, PONDERED) : weight;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
