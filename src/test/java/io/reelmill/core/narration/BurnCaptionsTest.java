package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurnCaptionsTest {
    private static final CaptionTrack TRACK =
            new CaptionTrack(List.of(new Cue(0.4, 1.4, List.of(new Word("Tides.", 0.4, 1.0)), 0)));
    private static final TopicRequest REQUEST = TopicRequests.of("topic", "Tides");

    @TempDir
    private Path outputs;

    private Set<String> lacking = Set.of();
    private final BurnCaptions burned = new BurnCaptions(text -> lacking);

    @Test
    void are_left_out_where_a_letter_has_no_font_and_the_manifest_says_so_once() {
        SessionFolder session = new InMemorySessions(outputs).open();
        lacking = Set.of("雨");
        assertThat(burned.mode(session, REQUEST, TRACK)).isEqualTo(CaptionMode.NONE);
        burned.mode(session, REQUEST, TRACK);
        assertThat(session.manifest().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.MISSING_GLYPHS);
            assertThat(warning.message()).contains("雨", "not burned in", "by ./scripts/fonts chinese");
        });

        lacking = Set.of("🇩🇪");
        assertThat(burned.mode(session, REQUEST, TRACK)).isEqualTo(CaptionMode.HIGHLIGHT);
        assertThat(session.manifest().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("leave them out"));

        lacking = Set.of();
        assertThat(burned.mode(session, REQUEST, TRACK)).isEqualTo(CaptionMode.HIGHLIGHT);
        assertThat(session.manifest().warnings()).isEmpty();
    }

    @Test
    void name_some_of_many_missing_letters() {
        lacking = IntStream.range(0, 10).mapToObj(i -> "雨" + i).collect(Collectors.toCollection(TreeSet::new));

        assertThat(burned.warning(REQUEST, "any").orElseThrow().message())
                .contains("雨0 雨1 雨2 雨3 雨4 雨5 雨6 雨7 and 2 more");
    }

    @Test
    void need_no_letters_where_none_are_asked_for() {
        lacking = Set.of("雨");

        assertThat(burned.warning(TopicRequests.of("topic", "Tides", "captions", "none"), "any"))
                .isEmpty();
    }
}
