package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** With which words a topic can be opened, by its form and the row's manner; none of them claims more than the topic. */
final class Openings {
    private final Topic topic;
    private final Manner manner;
    private final long seed;

    Openings(Topic topic, Manner manner, long seed) {
        this.topic = topic;
        this.manner = manner;
        this.seed = seed;
    }

    /** One of the choices, the same for the same seed. */
    List<String> chosen() {
        if (topic.wordy()) {
            return Sentences.split(Points.ended(topic.text()));
        }
        List<String> choices = choices();
        return List.of(choices.get(new SplittableRandom(seed).nextInt(choices.size())));
    }

    /** The plainest: nothing that something has to follow. */
    List<String> plain() {
        return topic.wordy() ? chosen() : List.of(choices().get(0));
    }

    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        boolean asking = !manner.sober() || topic.text().endsWith("?");
        Optional<String> asked = topic.asked().filter(question -> asking);
        asked.ifPresentOrElse(question -> question(question, choices), () -> title(asking, choices));
        topic.because("This is ").filter(told -> !topic.text().contains(": ")).ifPresent(choices::add);
        return choices;
    }

    private void question(String question, List<String> choices) {
        boolean plain = question.matches("(?i)(?:how|why|what|where|who|when) .*");
        choices.add(question);
        if (manner.casual() && plain) {
            choices.add("So, " + question.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + question.substring(1));
        }
        topic.stated().ifPresent(stated -> choices.add(stated + " Why?"));
    }

    private void title(boolean asking, List<String> choices) {
        choices.add(Points.ended(topic.text()));
        topic.advised().filter(asked -> asking).ifPresent(choices::add);
        if (topic.what().isPresent() && asking) {
            choices.add("A closer look at " + topic.inside(topic.text()) + ".");
            if (manner.casual()) {
                choices.add("Let's talk about " + topic.inside(topic.text()) + ".");
            }
        }
    }
}
