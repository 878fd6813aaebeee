package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;
import java.util.List;

/** Scenes on top of each other, the first at the back. */
record Layers(List<Scene> scenes) implements Scene {
    Layers {
        scenes = List.copyOf(scenes);
    }

    @Override
    public void soften(SoftField field, double time) {
        scenes.forEach(scene -> scene.soften(field, time));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        scenes.forEach(scene -> scene.draw(g, time));
    }
}
