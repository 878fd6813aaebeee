package io.reelmill.shared.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ColoursTest {
    @Test
    void measures_contrast_as_the_guidelines_for_accessible_content_do() {
        assertThat(Colours.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, Offset.offset(0.001));
        assertThat(Colours.contrast(Colours.rgb(0x777777), Color.WHITE)).isEqualTo(4.48, Offset.offset(0.01));
        assertThat(Colours.contrast(Color.RED, Color.RED)).isEqualTo(1);
        assertThat(Colours.luminance(0xFF00FF00)).as("green, of a pixel").isEqualTo(0.7152);
    }

    @Test
    void keeps_opacity_within_its_bounds() {
        assertThat(Colours.alpha(Color.RED, 1.7).getAlpha()).isEqualTo(255);
        assertThat(Colours.alpha(Color.RED, -1).getAlpha()).isZero();
        assertThat(Colours.alpha(Color.RED, 0.5)).isEqualTo(new Color(255, 0, 0, 128));
    }

    @Test
    void goes_to_numbers_and_back() {
        assertThat(Colours.value(Colours.rgb(0x12AB9F))).isEqualTo(0x12AB9F);
    }

    @Test
    void eases_from_nothing_to_all() {
        assertThat(Easing.progress(0.5, 1, 2)).isZero();
        assertThat(Easing.progress(2, 1, 2)).isEqualTo(0.5);
        assertThat(Easing.progress(9, 1, 2)).isEqualTo(1);
        assertThat(Easing.out(0)).isZero();
        assertThat(Easing.out(1)).isEqualTo(1);
        assertThat(Easing.out(0.5)).isGreaterThan(0.8);
        assertThat(Easing.inOut(0.5)).isEqualTo(0.5);
        assertThat(Easing.overshoot(0)).isEqualTo(0, Offset.offset(1e-9));
        assertThat(Easing.overshoot(1)).isEqualTo(1);
        assertThat(Easing.overshoot(0.75)).isGreaterThan(1);
    }
}
