package io.reelmill.core.script;

/** Fourteen characters a second, a third of a second between lines, one second around them. */
public record SteadyPace() implements Pace {
    @Override
    public double seconds(String line) {
        return 0.2 + line.length() / 14.0;
    }

    @Override
    public double pause() {
        return 0.35;
    }

    @Override
    public double frame() {
        return 1;
    }
}
