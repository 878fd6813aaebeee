package io.reelmill.core.topic;

/** The picture's size in pixels. */
public record Canvas(int width, int height) {
    public Canvas {
        if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("A canvas needs even sides of at least 16: " + width + "x" + height);
        }
    }

    /** The shorter side; sizes of type and margins are shares of it. */
    public int shortSide() {
        return Math.min(width, height);
    }
}
