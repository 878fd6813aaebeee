package io.reelmill.presentation.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InsideTest {
    private final Inside inside = new Inside(new Home(Path.of("/srv/reelmill")));

    @Test
    void files_are_named_from_the_home_on() {
        assertThat(inside.removed("/srv/reelmill/outputs/a.mp4 is damaged; look into /srv/reelmill"))
                .isEqualTo("outputs/a.mp4 is damaged; look into the home");
    }

    @Test
    void statements_are_left_out() {
        assertThat(inside.removed("StatementCallback; SQL [select sha256 from access_token where a = b[1]]; no table"))
                .doesNotContain("select", "access_token")
                .contains("no table");
        assertThat(inside.removed("Syntax error in SQL statement:\nselect 1")).doesNotContain("select");
    }
}
