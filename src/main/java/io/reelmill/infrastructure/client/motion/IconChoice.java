package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.shared.icons.IconMatch;
import io.reelmill.shared.icons.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which icon a shot shows: one its own words speak of, else the topic's, else none. A figure or an item of a list is never
 * given an icon that is not its own.
 */
final class IconChoice {
    private IconChoice() {}

    static Optional<IconMatch> of(ClipOrder order) {
        List<IconMatch> topic = Icons.matching(order.request().topic());
        Picture picture = order.shot().picture();
        if (picture.design() == Design.TITLE) {
            return first(topic).or(() -> first(own(order)));
        }
        if ((picture.design() == Design.LIST || picture.design() == Design.STEPS)
                && !picture.texts().isEmpty()) {
            return ofItem(picture);
        }
        List<IconMatch> own = own(order);
        if (picture.design() == Design.NUMBER) {
            return first(own);
        }
        Optional<IconMatch> other =
                own.stream().filter(match -> !isIn(match, topic)).findFirst();
        if (other.isPresent()) {
            return other;
        }
        return picture.design() == Design.CLOSING ? first(own).or(() -> first(topic)) : inTurns(own, topic, order);
    }

    /** The title has shown the topic's icon: where nothing but that is left, every other shot goes without. */
    private static Optional<IconMatch> inTurns(List<IconMatch> own, List<IconMatch> topic, ClipOrder order) {
        List<IconMatch> left = new ArrayList<>(own);
        topic.stream().filter(match -> !isIn(match, own)).forEach(left::add);
        int turn = order.shot().number() / 2;
        return order.shot().number() % 2 == 0 || left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.get(turn % left.size()));
    }

    /** Another one than the item before has, where its words speak of another. */
    private static Optional<IconMatch> ofItem(Picture picture) {
        Optional<IconMatch> chosen = Optional.empty();
        int current = Math.min(picture.current(), picture.texts().size() - 1);
        for (String item : picture.texts().subList(0, current + 1)) {
            List<IconMatch> matches = Icons.matching(item);
            List<IconMatch> before = chosen.stream().toList();
            chosen = matches.stream()
                    .filter(match -> !isIn(match, before))
                    .findFirst()
                    .or(() -> first(matches));
        }
        return chosen;
    }

    private static List<IconMatch> own(ClipOrder order) {
        return Icons.matching(
                order.shot().picture().heading() + " . " + order.shot().line());
    }

    private static boolean isIn(IconMatch match, List<IconMatch> others) {
        return others.stream().anyMatch(other -> other.icon().equals(match.icon()));
    }

    private static Optional<IconMatch> first(List<IconMatch> matches) {
        return matches.stream().findFirst();
    }
}
