package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.topic.TopicRequest;
import io.reelmill.shared.drawing.Backdrops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What makes all pictures of one video belong together and tells it from another video: chosen by its request's category,
 * tone, topic and seed.
 *
 * @param identity a number that is the same for the same topic and seed, and hardly ever for others
 * @param backdrops the kinds of backgrounds, which take turns
 * @param mirrored whether what usually stands on the right stands on the left
 */
record Style(
        Theme theme,
        long identity,
        Typography typography,
        Curve curve,
        List<Backdrops> backdrops,
        Ornament ornament,
        Plinth plinth,
        boolean mirrored) {
    /** Kinds of backgrounds in a video. */
    private static final int KINDS = 3;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    Style {
        backdrops = List.copyOf(backdrops);
    }

    static Style of(TopicRequest request) {
        // Rows that share a seed differ by their topic.
        long identity = (request.seed() + 31L * request.topic().hashCode()) * SPREAD;
        Theme theme = Theme.of(request);
        Random random = new Random(identity);
        List<Backdrops> kinds = new ArrayList<>(theme.backdrops());
        Collections.shuffle(kinds, random);
        return new Style(
                theme,
                Math.floorMod(identity >> 17, 1_000_003L),
                one(theme.typographies(), random),
                one(theme.curves(), random),
                kinds.subList(0, KINDS),
                one(List.of(Ornament.values()), random),
                one(List.of(Plinth.values()), random),
                random.nextBoolean());
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The background of a shot; neighbours always differ. */
    Backdrops backdrop(int number) {
        return backdrops.get(number % KINDS);
    }

    /** How the words of a shot come; neighbours always differ. */
    Manner manner(int number) {
        Emphasis[] ways = Emphasis.values();
        Emphasis emphasis = ways[(int) Math.floorMod(identity + number / 2, (long) ways.length)];
        return new Manner(curve.entrance(identity + number), curve, emphasis);
    }

    /** Numbers for the details of a shot; the same for the same shot of the same video. */
    Random random(int number) {
        return new Random((identity + number) * SPREAD);
    }
}
