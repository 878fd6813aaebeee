package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The scene for each design; a picture that lacks what its design needs becomes a statement. */
final class Scenes {
    private static final int NUMBERS = 2;
    private static final Map<Design, Entry> ENTRIES = entries();

    /** What a design needs, and its painter. */
    private record Entry(Predicate<Picture> possible, Function<Look, Scene> painter) {}

    private Scenes() {}

    static Scene of(Look look) {
        return Wordless.of(look).orElseGet(() -> worded(look));
    }

    private static Scene worded(Look look) {
        Entry entry = ENTRIES.get(look.picture().design());
        return entry != null && entry.possible().test(look.picture())
                ? entry.painter().apply(look)
                : new Statements(look).statement();
    }

    private static Map<Design, Entry> entries() {
        Map<Design, Entry> entries = new EnumMap<>(Design.class);
        Predicate<Picture> always = picture -> true;
        entries.put(Design.TITLE, new Entry(always, look -> new Titles(look).title()));
        entries.put(Design.CLOSING, new Entry(always, look -> new Titles(look).closing()));
        entries.put(Design.QUOTATION, new Entry(always, look -> new Statements(look).quotation()));
        entries.put(Design.QUESTION, new Entry(always, look -> new Statements(look).question()));
        entries.put(Design.DEFINITION, new Entry(atLeast(2), look -> new Statements(look).definition()));
        entries.put(Design.LIST, new Entry(atLeast(1), ListScene::new));
        entries.put(Design.STEPS, new Entry(atLeast(1), StepsScene::new));
        entries.put(Design.NUMBER, new Entry(picture -> !picture.figure().isBlank(), Scenes::number));
        entries.put(Design.COMPARISON, new Entry(atLeast(2), ComparisonScene::new));
        entries.put(Design.TIMELINE, new Entry(picture -> dated(picture.parts()), TimelineScene::new));
        entries.put(Design.CHART, new Entry(picture -> ChartScene.possible(picture.parts()), ChartScene::new));
        entries.put(Design.MAP, new Entry(picture -> MapScene.possible(picture.parts()), MapScene::new));
        entries.put(Design.ICON, new Entry(always, Scenes::icon));
        return entries;
    }

    private static Predicate<Picture> atLeast(int parts) {
        return picture -> picture.parts().size() >= parts;
    }

    private static boolean dated(List<Part> parts) {
        return !parts.isEmpty()
                && parts.stream().noneMatch(part -> part.figure().isBlank());
    }

    private static Scene number(Look look) {
        boolean inRing = look.arrangement(NUMBERS) == 0;
        return inRing && NumberScene.fits(look) ? new NumberScene(look) : new HeroNumber(look, inRing);
    }

    private static Scene icon(Look look) {
        return IconChoice.of(look.order())
                .<Scene>map(match -> new IconScene(look, match))
                .orElseGet(() -> new Statements(look).statement());
    }
}
