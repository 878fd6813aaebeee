package io.reelmill.infrastructure.client.marytts;

import java.util.stream.Collectors;

/** Numbers in English words, the American way. */
final class NumberWords {
    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final String[] SCALES = "- thousand million billion trillion quadrillion".split(" ");
    private static final String[] IRREGULAR = {
        "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
        "twelve", "twelfth"
    };
    private static final int MOST_DIGITS = 18;

    private NumberWords() {}

    /** Digits with an optional decimal part: {@code 3.8}; more than one point reads like a version. */
    static String decimal(String digits) {
        String[] parts = digits.split("\\.", -1);
        StringBuilder words = new StringBuilder(parts[0].isEmpty() ? "zero" : whole(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            words.append(" point ").append(parts.length == 2 ? digits(parts[i]) : whole(parts[i]));
        }
        return words.toString();
    }

    /** A whole number of any length; one that begins with zeros, or is too long to be counted, digit by digit. */
    static String whole(String digits) {
        if (digits.length() > MOST_DIGITS || digits.length() > 1 && digits.startsWith("0")) {
            return digits(digits);
        }
        return cardinal(Long.parseLong(digits));
    }

    static String digits(String digits) {
        return digits.chars().mapToObj(digit -> SMALL[digit - '0']).collect(Collectors.joining(" "));
    }

    static String cardinal(long number) {
        if (number == 0) {
            return SMALL[0];
        }
        StringBuilder words = new StringBuilder();
        long rest = number;
        for (int scale = 0; rest > 0; scale++, rest /= 1000) {
            int group = (int) (rest % 1000);
            if (group > 0) {
                words.insert(0, group(group) + (scale > 0 ? " " + SCALES[scale] : "") + " ");
            }
        }
        return words.toString().trim();
    }

    private static String group(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number < 100) {
            return TENS[number / 10] + rest(number % 10);
        }
        return SMALL[number / 100] + " hundred" + rest(number % 100);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + group(number);
    }

    static String ordinal(long number) {
        String words = cardinal(number);
        int last = words.lastIndexOf(' ') + 1;
        String end = words.substring(last);
        for (int i = 0; i < IRREGULAR.length; i += 2) {
            if (end.equals(IRREGULAR[i])) {
                return words.substring(0, last) + IRREGULAR[i + 1];
            }
        }
        return words.substring(0, last)
                + (end.endsWith("y") ? end.substring(0, end.length() - 1) + "ieth" : end + "th");
    }

    /** A year from 1000 to 2999. */
    static String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year % 1000 < 10) {
            return cardinal(year);
        }
        if (rest == 0) {
            return cardinal(century) + " hundred";
        }
        return cardinal(century) + (rest < 10 ? " oh " : " ") + cardinal(rest);
    }

    /** Many of it: {@code nineteen nineties}. */
    static String plural(String words) {
        return words.endsWith("y")
                ? words.substring(0, words.length() - 1) + "ies"
                : words + (words.endsWith("x") ? "es" : "s");
    }
}
