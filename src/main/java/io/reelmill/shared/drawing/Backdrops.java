package io.reelmill.shared.drawing;

import java.util.random.RandomGenerator;

/** The kinds of backgrounds. */
public enum Backdrops {
    /** Large lights that drift through each other. */
    BLOBS(DriftingBlobs::new),
    /** Broad rays that turn slowly around a place off the picture. */
    RAYS(SlowRays::new),
    /** A grid of dots in which a swell runs. */
    DOTS(DotGrid::new),
    /** Layers of waves at the foot of the picture. */
    WAVES(FlowingWaves::new),
    /** Rings that grow out of a corner. */
    RINGS(GrowingRings::new),
    /** Bubbles that rise. */
    BUBBLES(RisingBubbles::new),
    /** Diagonal bands that slide. */
    BANDS(SlidingBands::new),
    /** Stars that pass in three depths. */
    STARS(StarField::new),
    /** A floor of squares that runs towards the viewer. */
    GRID(PerspectiveGrid::new),
    /** Lines of equal height around two summits. */
    CONTOURS(ContourLines::new),
    /** Large plain shapes that drift and turn. */
    SHAPES(DriftingShapes::new),
    /** A raster of dots that swell towards two corners. */
    HALFTONE(Halftone::new),
    /** A sun behind hills. */
    HILLS(RollingHills::new);

    private final Maker maker;

    Backdrops(Maker maker) {
        this.maker = maker;
    }

    /** A background of this kind in the ground's colours; the same random numbers give the same one. */
    public Backdrop on(Ground ground, int width, int height, RandomGenerator random) {
        return maker.make(new Sheet(ground, width, height, random));
    }

    @FunctionalInterface
    private interface Maker {
        Backdrop make(Sheet sheet);
    }

    /** What a background is made from. */
    record Sheet(Ground ground, int width, int height, RandomGenerator random) {
        double shortSide() {
            return Math.min(width, height);
        }

        double between(double low, double high) {
            return low + random.nextDouble() * (high - low);
        }
    }
}
