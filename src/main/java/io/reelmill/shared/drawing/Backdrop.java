package io.reelmill.shared.drawing;

import java.awt.Graphics2D;

/** A background that never stands still. Not thread-safe. */
public interface Backdrop {
    /** Adds its soft lights for a time in seconds. */
    void soften(SoftField field, double time);

    /** Draws its shapes with edges for a time in seconds. */
    void draw(Graphics2D g, double time);
}
