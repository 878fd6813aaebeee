package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;

/** Something that is painted for a time in seconds from the shot's first frame. Not thread-safe. */
interface Scene {
    /** Draws it on what the background has left. */
    void draw(Graphics2D g, double time);

    /** Adds its soft lights to the background. */
    default void soften(SoftField field, double time) {}

    /** Draws what stands in for the background's shapes; beyond the canvas by as much as the camera may show of it. */
    default void behind(Graphics2D g, double time) {}

    /** Whether it draws its background itself. */
    default boolean ownBackground() {
        return false;
    }
}
