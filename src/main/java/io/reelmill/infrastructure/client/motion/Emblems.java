package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.icons.IconMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands beside the words of a shot: its icon, or bodies in orbit where none fits. */
final class Emblems {
    private final Look look;
    private final Optional<IconMatch> icon;

    Emblems(Look look) {
        this.look = look;
        this.icon = IconChoice.of(look.order());
    }

    /** Whether there is an icon. */
    boolean hasIcon() {
        return icon.isPresent();
    }

    /** The word that the icon stands for. */
    Optional<String> word() {
        return icon.map(IconMatch::word);
    }

    Scene on(Disc disc, double start) {
        return icon.<Scene>map(match -> new IconEmblem(look, disc, start, match.icon()))
                .orElseGet(() -> new OrbitEmblem(disc, look.ground(), start, look.number()));
    }

    /** The emblem of an arrangement that has one, and the layers on it. */
    List<Scene> under(Arrangement arrangement, double start, Scene... layers) {
        List<Scene> all = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> all.add(on(disc, start)));
        all.addAll(List.of(layers));
        return all;
    }
}
