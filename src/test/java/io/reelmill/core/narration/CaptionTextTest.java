package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionTextTest {
    private final CaptionTrack track = new CaptionTrack(List.of(
            new Cue(
                    0.4,
                    1.15,
                    List.of(new Word("Salt", 0.4, 0.7), new Word("&", 0.7, 0.8), new Word("<b>", 0.8, 1)),
                    2),
            new Cue(3661.001, 3663, List.of(new Word("Ärger!", 3661.1, 3662)), 0)));

    @Test
    void writes_web_vtt() {
        assertThat(CaptionText.vtt(track)).isEqualTo("""
                        WEBVTT

                        1
                        00:00:00.400 --> 00:00:01.150
                        Salt &
                        &lt;b&gt;

                        2
                        01:01:01.001 --> 01:01:03.000
                        Ärger!

                        """);
    }

    @Test
    void writes_sub_rip_with_the_same_words_and_times() {
        assertThat(CaptionText.srt(track)).isEqualTo("""
                        1
                        00:00:00,400 --> 00:00:01,150
                        Salt &
                        <b>

                        2
                        01:01:01,001 --> 01:01:03,000
                        Ärger!

                        """);
    }
}
