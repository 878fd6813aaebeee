package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;

/** Something that is painted for a time in seconds from the shot's first frame. Not thread-safe. */
interface Scene {
    /** Draws it on what the background has left. */
    void draw(Graphics2D g, double time);

    /** Adds its soft lights to the background. */
    default void soften(SoftField field, double time) {}

    /** Draws what lies behind everything and may reach to the edges of the canvas. */
    default void behind(Graphics2D g, double time) {}

    /** Whether what it draws behind everything stands in for the background's shapes. */
    default boolean ownBackground() {
        return false;
    }
}
