package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** How the things of a video move: how long they take, how they come to rest, and in which ways words arrive. */
enum Curve {
    /** Takes its time, never beyond its aim. */
    GENTLE(0.7, Easing::out, Easing::out, List.of(Entrance.RISE, Entrance.WIPE, Entrance.FADE, Entrance.SLIDE)),
    /** Short and exact. */
    CRISP(0.4, Easing::glide, Easing::out, List.of(Entrance.MASK, Entrance.SLIDE, Entrance.WIPE, Entrance.RISE)),
    /** Beyond its aim and back. */
    LIVELY(
            0.55,
            Easing::overshoot,
            Easing::overshoot,
            List.of(Entrance.POP, Entrance.TURN, Entrance.DROP, Entrance.RISE)),
    /** Quickly there, long in coming to rest. */
    GLIDING(
            0.8,
            Easing::glide,
            Easing::overshoot,
            List.of(Entrance.LINE, Entrance.SLIDE, Entrance.MASK, Entrance.DROP));

    private final double seconds;
    private final DoubleUnaryOperator travel;
    private final DoubleUnaryOperator growth;
    private final List<Entrance> entrances;

    Curve(double seconds, DoubleUnaryOperator travel, DoubleUnaryOperator growth, List<Entrance> entrances) {
        this.seconds = seconds;
        this.travel = travel;
        this.growth = growth;
        this.entrances = entrances;
    }

    /** How long a word is on its way. */
    double seconds() {
        return seconds;
    }

    /** How far something has come; livelier curves go beyond 1 on the way. */
    double travelled(double time, double start) {
        return travel.applyAsDouble(Easing.progress(time, start, seconds));
    }

    /** How large something has grown, of its size; never nothing, since nothing cannot be scaled. */
    double grown(double time, double start) {
        return Math.max(0.01, growth.applyAsDouble(Easing.progress(time, start, seconds * 1.1)));
    }

    /** The way in which words arrive, another one in every picture. */
    Entrance entrance(long turn) {
        return entrances.get((int) Math.floorMod(turn, (long) entrances.size()));
    }
}
