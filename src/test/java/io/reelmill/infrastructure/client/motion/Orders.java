package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Orders for tests. */
final class Orders {
    static final FrameRate RATE = new FrameRate(30, 1);
    static final Canvas SMALL = new Canvas(180, 320);
    static final List<String> STEPS =
            List.of("Wash the rice", "Boil it gently", "Fold in the vinegar", "Shape it by hand");

    private Orders() {}

    static TopicRequest request(long seed, String category, String tone) {
        return TopicRequests.verbatim(
                "topic",
                "Why octopuses have three hearts",
                "seed",
                Long.toString(seed),
                "category",
                category,
                "tone",
                tone);
    }

    static ClipOrder order(long seed, Canvas canvas, Shot shot) {
        return of(shot, canvas, request(seed, "science", "calm"));
    }

    /** Motion graphics need no session. */
    static ClipOrder of(Shot shot, Canvas canvas, TopicRequest request) {
        return new ClipOrder(null, shot, Collections.nCopies(9, shot), canvas, RATE, request, Optional.empty());
    }

    static Shot shot(int number, Design design, String heading) {
        return shot(number, new Picture(design, heading, List.of(), 0, ""), heading);
    }

    static Shot list(int number, int current) {
        return shot(number, new Picture(Design.LIST, "Sushi rice", STEPS, current, ""), STEPS.get(current) + ".");
    }

    static Shot figure(String figure, String line) {
        return shot(3, new Picture(Design.NUMBER, "that is how much it is", List.of(), 0, figure), line);
    }

    /** Three seconds, and the words of the line one after the other. */
    static Shot shot(int number, Picture picture, String line) {
        List<Word> words = new ArrayList<>();
        double time = 0.25;
        for (String word : line.split(" ")) {
            words.add(new Word(word, time, time + 0.2));
            time += 0.25;
        }
        return new Shot(number, number, 0, 80, 10, picture, line, line, words);
    }

    static List<Shot> everyDesign(String heading, String figure) {
        return List.of(
                shot(1, Design.TITLE, heading),
                shot(2, Design.STATEMENT, heading),
                shot(3, Design.STATEMENT, heading),
                shot(4, Design.STATEMENT, heading),
                shot(5, new Picture(Design.NUMBER, heading, List.of(), 0, figure), heading),
                shot(6, new Picture(Design.LIST, heading, List.of(heading, "Short", heading), 2, ""), heading),
                shot(7, Design.QUOTATION, heading),
                shot(8, Design.CLOSING, heading));
    }
}
