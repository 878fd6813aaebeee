package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Powers and formulas: {@code 10^6}, {@code x²}, {@code E=mc²}, {@code 3.2e-5}. */
final class Powers implements Rule {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SIGNED = "[-−⁻]?";
    private static final Pattern POWER =
            Pattern.compile("(\\d+(?:\\.\\d+)?|\\p{L}{1,2})(?:\\^(" + SIGNED + "\\d{1,3})|(⁻?[" + RAISED + "]{1,3}))");
    private static final Pattern EQUATION = Pattern.compile("([^=\\s]{1,6})=([^=\\s]{1,8})");
    private static final Pattern TIMES = Pattern.compile("(\\d+(?:\\.\\d+)?)[×·]10(⁻?[" + RAISED + "]{1,3})");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d+(?:\\.\\d+)?)[eE]([-+−]?\\d{1,3})");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        Matcher equation = EQUATION.matcher(core);
        if (equation.matches()) {
            return Token.join(side(equation.group(1)), Token.words("equals"), side(equation.group(2)));
        }
        Matcher scientific = SCIENTIFIC.matcher(core);
        if (scientific.matches()) {
            return Token.words(NumberWords.decimal(scientific.group(1)) + " times ten to the power of "
                    + signed(scientific.group(2).replace("+", "")));
        }
        Matcher times = TIMES.matcher(core);
        if (times.matches()) {
            return Token.words(NumberWords.decimal(times.group(1)) + " times ten " + said(lowered(times.group(2))));
        }
        return power(core);
    }

    private static List<Token> side(String side) {
        List<Token> power = power(side);
        return power.isEmpty() ? base(side) : power;
    }

    private static List<Token> power(String word) {
        Matcher power = POWER.matcher(word);
        if (!power.matches()) {
            return List.of();
        }
        String raised = power.group(2) == null ? lowered(power.group(3)) : power.group(2);
        return Token.join(base(power.group(1)), Token.words(said(raised)));
    }

    private static List<Token> base(String base) {
        if (base.matches("\\d+(?:\\.\\d+)?")) {
            return Token.words(NumberWords.decimal(base));
        }
        return base.matches("[A-Za-z]{1,2}") ? Letters.spelled(base) : PlainWords.spoken(base);
    }

    private static String said(String power) {
        return switch (power) {
            case "2" -> "squared";
            case "3" -> "cubed";
            default -> "to the power of " + signed(power);
        };
    }

    private static String signed(String number) {
        boolean minus = !Character.isDigit(number.charAt(0));
        return minus ? "minus " + NumberWords.whole(number.substring(1)) : NumberWords.whole(number);
    }

    private static String lowered(String raised) {
        StringBuilder digits = new StringBuilder();
        for (char sign : raised.toCharArray()) {
            int digit = RAISED.indexOf(sign);
            digits.append(digit < 0 ? "-" : Integer.toString(digit));
        }
        return digits.toString();
    }
}
