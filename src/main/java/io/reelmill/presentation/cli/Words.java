package io.reelmill.presentation.cli;

/** Numbers with their nouns. */
final class Words {
    private Words() {}

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
