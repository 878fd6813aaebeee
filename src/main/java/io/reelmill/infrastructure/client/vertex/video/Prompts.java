package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Locale;

/** What models are told to show. Captions come later and in the video's language, so no picture holds any words. */
final class Prompts {
    private static final int MOST_LETTERS = 1500;
    private static final List<String> CAMERA = List.of(
            "slow push-in", "slow sideways tracking shot", "steady wide shot with natural movement", "slow orbit");

    private Prompts() {}

    static String video(ClipOrder order, boolean continued) {
        String camera = continued
                ? "go on smoothly from the first frame, same place, light and subject"
                : CAMERA.get((order.shot().number() - 1) % CAMERA.size());
        return "%s One continuous shot, no cuts. Camera: %s. %s".formatted(scene(order), camera, rules());
    }

    static String still(ClipOrder order) {
        return "%s One photograph-like picture that fills the whole frame, with some room around the subject. %s"
                .formatted(scene(order), rules());
    }

    private static String scene(ClipOrder order) {
        TopicRequest request = order.request();
        return "%s It is part of a video on %s in the style '%s', its tone %s, made for %s. The subject stays in the middle of the frame."
                .formatted(
                        sentence(order.shot().visual()),
                        tidy(request.category()).replace('-', ' ').toLowerCase(Locale.ROOT),
                        tidy(request.style()),
                        tidy(request.tone()),
                        tidy(request.audience()));
    }

    private static String rules() {
        return "No text, letters, captions, subtitles, logos or watermarks anywhere in the picture.";
    }

    private static String sentence(String words) {
        String tidy = tidy(words);
        String most = tidy.length() > MOST_LETTERS ? tidy.substring(0, MOST_LETTERS) : tidy;
        return most.matches(".*[.!?…]") ? most : most + ".";
    }

    private static String tidy(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** A seed of its own for each shot, within the 31 bits that the client can send. */
    static long seed(ClipOrder order) {
        long mixed = (order.request().seed() * 31 + order.shot().number()) * 0x9E3779B97F4A7C15L;
        return mixed >>> 33;
    }
}
