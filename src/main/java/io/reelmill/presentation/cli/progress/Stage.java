package io.reelmill.presentation.cli.progress;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a session as people read them, each with its usual share of a session's time in percent. */
enum Stage {
    WRITE_SCRIPT("writeScript", "script", 1),
    RECORD_NARRATION("recordNarration", "narration", 9),
    DRAW_STORYBOARD("drawStoryboard", "storyboard", 1),
    SOURCE_CLIPS("sourceClips", "clips", 48),
    RENDER_MASTER("renderMaster", "render", 33),
    INSPECT_MASTER("inspectMaster", "inspection", 7),
    SEAL_SESSION("sealSession", "seal", 1);

    private final String step;
    private final String label;
    private final int percent;

    Stage(String step, String label, int percent) {
        this.step = step;
        this.label = label;
        this.percent = percent;
    }

    static Optional<Stage> of(String step) {
        return Arrays.stream(values()).filter(stage -> stage.step.equals(step)).findFirst();
    }

    /** The stage's name for people; a step that is not known here keeps its own. */
    static String label(String step) {
        return of(step).map(stage -> stage.label).orElse(step);
    }

    /** How much of a session, 0 to 1, is done when so much of this stage is. */
    double reached(double share) {
        int before = Arrays.stream(values())
                .filter(stage -> stage.ordinal() < ordinal())
                .mapToInt(stage -> stage.percent)
                .sum();
        return (before + percent * share) / 100;
    }
}
