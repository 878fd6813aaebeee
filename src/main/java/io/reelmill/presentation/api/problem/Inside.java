package io.reelmill.presentation.api.problem;

import io.reelmill.core.session.Home;
import java.util.regex.Pattern;

/** Takes out of a text what is nobody's business out there: where the home lies, and statements of the database. */
public final class Inside {
    private static final Pattern STATEMENT = Pattern.compile("(?s)(SQL(?: statement)?:?\\s*)(\\[.*?](?=;|$)|\\R.*)");

    private final String root;

    public Inside(Home home) {
        this.root = home.root().toString();
    }

    /** Files are named from the home on. */
    public String removed(String text) {
        String named = text.replace(root + "/", "").replace(root + "\\", "").replace(root, "the home");
        return STATEMENT.matcher(named).replaceAll("$1(left out)");
    }
}
