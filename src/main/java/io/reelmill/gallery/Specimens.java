package io.reelmill.gallery;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.List;
import java.util.stream.Stream;

/** Scripts that between them ask for every design, for many places and for awkward lengths. */
final class Specimens {
    /** Of all kinds of lines. */
    static final Script BEES = script(
            "What honey bees do all day",
            point("What do honey bees do all day?"),
            point("A bee is an insect that lives in a colony of thousands."),
            point("A honey bee is smaller than a hornet."),
            point("Tea has 40 mg of caffeine, while coffee has 95 mg of caffeine."),
            point("Why do bees dance in the dark?"),
            point("A bee's wings beat 230 times a second."),
            point("A worker lives 40 days, a drone 55 days, and a queen lives 1,200 days."),
            point("The oldest hives were found in Egypt."),
            point("Honey went from Greece to Italy, and on to France."),
            point("In 1851 a pastor invented the moving frame, and in 1923 a scientist read the dance."),
            point("One said: “If you love flowers, you must love the bee.”"),
            point("They see ultraviolet patterns that nobody else notices."),
            point("A flower looks like a landing strip to them."),
            point("Plant something that blooms."));

    /** Steps and a list, which arrive one by one. */
    static final Script TEA = script(
            "How to make a good cup of tea",
            point("How to make a good cup of tea."),
            item(1, "First, warm the pot with hot water."),
            item(2, "Next, add one spoon of leaves for each cup."),
            item(3, "Then, pour the water before it boils away."),
            item(4, "Finally, wait."),
            new Line("Drink it while it is hot.", "call_to_action", Line.Role.CLOSING));

    static final Script MOON = script(
            "Three facts about the Moon",
            point("Three facts about the Moon."),
            item(1, "It has no air to carry any sound."),
            item(2, "Its dust smells like gunpowder."),
            item(
                    3,
                    "It drifts away a little each year, because the tides of the oceans give it some of the Earth's own speed."),
            point("Look up tonight."));

    private Specimens() {}

    static List<Script> all() {
        return List.of(BEES, TEA, MOON);
    }

    private static Script script(String title, Line... lines) {
        return new Script(title, Stream.of(lines).toList(), lines[0].text(), "", List.of(), List.of());
    }

    private static Line point(String text) {
        return new Line(text, "gallery", Line.Role.POINT);
    }

    private static Line item(int number, String text) {
        return new Line(text, "key_points[" + number + "]", Line.Role.ITEM);
    }
}
