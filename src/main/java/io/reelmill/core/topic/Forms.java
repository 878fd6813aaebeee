package io.reelmill.core.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which single values are written in a cell; empty when the text is not in the form. */
final class Forms {
    private static final int LONGEST_ID = 100;
    private static final Pattern ONE_LINE = Pattern.compile("[^\\r\\n]*");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    /** Spreadsheets take 9:16 for a time of day and write 09:16 or 09:16:00. */
    private static final Pattern RATIO = Pattern.compile("0?([0-9]{1,2}):0?([0-9]{1,2})(:00)?");

    private Forms() {}

    /** An id comes back in every result, so nothing is taken out of it: it is accepted as it is or not at all. */
    static Optional<String> id(String text) {
        return matching(text, ONE_LINE)
                .filter(id -> PlainText.length(id) <= LONGEST_ID && id.equals(PlainText.visible(id)));
    }

    /** One or more, separated by vertical bars; none twice. */
    static Optional<List<AspectRatio>> ratios(String text) {
        List<AspectRatio> ratios = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Optional<AspectRatio> ratio = ratio(part.strip());
            if (ratio.isEmpty() || ratios.contains(ratio.get())) {
                return Optional.empty();
            }
            ratios.add(ratio.get());
        }
        return Optional.of(ratios);
    }

    private static Optional<AspectRatio> ratio(String text) {
        return AspectRatio.labelled(RATIO.matcher(text).replaceFirst("$1:$2"));
    }

    static Optional<Integer> seconds(String text, int least, int most) {
        return matching(text, SECONDS).map(Integer::valueOf).filter(seconds -> seconds >= least && seconds <= most);
    }

    static Optional<BigDecimal> amount(String text) {
        return matching(text, AMOUNT).map(BigDecimal::new);
    }

    static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static Optional<String> matching(String text, Pattern form) {
        return Optional.of(text).filter(typed -> form.matcher(typed).matches());
    }
}
