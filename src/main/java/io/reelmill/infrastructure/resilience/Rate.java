package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many calls in so much time: {@code 10/1m}, {@code 10} for a minute, or {@code unlimited}. No record, since it is one
 * setting and not two.
 */
public final class Rate {
    static final Rate UNLIMITED = new Rate(Integer.MAX_VALUE, Duration.ofMinutes(1), "unlimited");

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:/(\\w+))?");

    private final int calls;
    private final Duration per;
    private final String text;

    private Rate(int calls, Duration per, String text) {
        this.calls = calls;
        this.per = per;
        this.text = text;
    }

    /**
     * Reads a rate.
     *
     * @throws IllegalArgumentException saying what is expected
     */
    public static Rate of(String text) {
        if (text.equals(UNLIMITED.text)) {
            return UNLIMITED;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text);
        }
        int calls = Integer.parseInt(form.group(1));
        Duration per = form.group(2) == null ? Duration.ofMinutes(1) : DurationStyle.detectAndParse(form.group(2));
        if (calls == 0 || per.isZero()) {
            throw wrong(text);
        }
        return new Rate(calls, per, text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'%s' is no rate of calls: 10/1m is one, and unlimited".formatted(text));
    }

    int calls() {
        return calls;
    }

    Duration per() {
        return per;
    }

    boolean unlimited() {
        return calls == Integer.MAX_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate rate && rate.calls == calls && rate.per.equals(per);
    }

    @Override
    public int hashCode() {
        return 31 * calls + per.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
