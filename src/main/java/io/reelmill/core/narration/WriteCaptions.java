package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Writes a caption track as sidecar files, in {@code captions/} and beside the final video. Thread-safe. */
@UseCase
public final class WriteCaptions {
    private static final String RECIPE = "captions:1";

    public void write(SessionFolder folder, CaptionTrack track) {
        String published = "final_output/final_video_" + folder.id();
        List<String> paths =
                List.of("captions/captions.vtt", "captions/captions.srt", published + ".vtt", published + ".srt");
        String vtt = CaptionText.vtt(track);
        String srt = CaptionText.srt(track);
        Inputs inputs = Inputs.of(RECIPE).with(vtt).with(srt);
        folder.derive(Recipe.of("captions", paths, inputs), targets -> {
            for (int i = 0; i < targets.size(); i++) {
                Files.writeString(targets.get(i), i % 2 == 0 ? vtt : srt, StandardCharsets.UTF_8);
            }
            return Provenance.embedded("reelmill", RECIPE);
        });
    }
}
