package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Place;
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

    static final Place LISBON = new Place("Lisbon", 38.72, -9.13);
    static final Place NAIROBI = new Place("Nairobi", -1.29, 36.82);

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

    static List<Part> parts(List<String> texts) {
        return texts.stream().map(Part::of).toList();
    }

    static Shot shot(int number, Design design, String heading) {
        return shot(number, Picture.of(design, heading), heading);
    }

    static Shot list(int number, int current) {
        return shot(number, Picture.of(Design.LIST, "Sushi rice", parts(STEPS), current), STEPS.get(current) + ".");
    }

    static Shot figure(String figure, String line) {
        return shot(3, Picture.counting(figure, "that is how much it is"), line);
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
                shot(3, Picture.of(Design.STATEMENT, heading).arranged(1), heading),
                shot(4, Picture.of(Design.STATEMENT, heading).arranged(2), heading),
                shot(5, Picture.counting(figure, heading), heading),
                shot(6, Picture.of(Design.LIST, heading, parts(List.of(heading, "Short", heading)), 2), heading),
                shot(7, Design.QUOTATION, heading),
                shot(8, Design.CLOSING, heading));
    }

    /** The designs that show several things, or one in a way of its own; each in an arrangement. */
    static List<Shot> partedDesigns(String text, int arrangement) {
        List<Part> figures = List.of(Part.of(text, "8,849 m"), Part.of("K2", "8,611 m"), Part.of(text, "12 m"));
        List<Part> shares = List.of(Part.of(text, "35%"), Part.of("Sun", "18%"));
        List<Picture> pictures = List.of(
                Picture.of(Design.STEPS, text, parts(List.of("Wash the rice", text, "Boil it")), 1),
                Picture.of(Design.COMPARISON, "Cats and dogs", parts(List.of(text, "A dog")), 1),
                Picture.of(Design.COMPARISON, "Hotter than", parts(List.of("The Sun", text)), 1),
                Picture.of(
                        Design.COMPARISON, text, List.of(Part.of("Tea", "40 mg"), Part.of(text, "95 kilometres")), 1),
                Picture.of(Design.TIMELINE, "", List.of(Part.of("Begun", "1887"), Part.of(text, "14 July 1889")), 1),
                Picture.of(Design.CHART, text, figures, 2),
                Picture.of(Design.CHART, "", shares, 1),
                Picture.of(Design.MAP, text, List.of(Part.of(LISBON), Part.of(NAIROBI)), 1),
                Picture.of(Design.QUESTION, text),
                Picture.of(Design.DEFINITION, text, parts(List.of("Photosynthesis", text)), 1),
                Picture.of(Design.ICON, text),
                Picture.counting("55 percent", text),
                Picture.of(Design.CLOSING, text),
                Picture.of(Design.TITLE, text),
                Picture.of(Design.STATEMENT, text));
        List<Shot> shots = new ArrayList<>();
        for (Picture picture : pictures) {
            shots.add(shot(shots.size() + 2, picture.arranged(arrangement), text));
        }
        return shots;
    }
}
