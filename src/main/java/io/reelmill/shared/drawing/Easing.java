package io.reelmill.shared.drawing;

/** How movements begin and end. */
public final class Easing {
    private Easing() {}

    /** How far a movement is that begins at a time and takes a length: 0 before, 1 after. */
    public static double progress(double time, double start, double length) {
        return Math.max(0, Math.min(1, (time - start) / length));
    }

    /** Quick at first, gently to rest. */
    public static double out(double progress) {
        double left = 1 - progress;
        return 1 - left * left * left;
    }

    /** Gently away, gently to rest. */
    public static double inOut(double progress) {
        return progress * progress * (3 - 2 * progress);
    }

    /** Quick at first, and long in coming to rest. */
    public static double glide(double progress) {
        double left = 1 - progress;
        return 1 - left * left * left * left * left;
    }

    /** Slowly away, quickly on, slowly to rest. */
    public static double swing(double progress) {
        double left = 2 - 2 * progress;
        return progress < 0.5 ? 4 * progress * progress * progress : 1 - left * left * left / 2;
    }

    /** Past its aim and back, as things that pop up. */
    public static double overshoot(double progress) {
        double left = progress - 1;
        return 1 + 2.3 * left * left * left + 1.3 * left * left;
    }
}
