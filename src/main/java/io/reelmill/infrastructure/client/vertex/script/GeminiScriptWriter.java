package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.AnswerForm;
import io.reelmill.core.script.Briefing;
import io.reelmill.core.script.Draft;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Cost;
import io.reelmill.core.topic.TopicRequest;
import java.util.Optional;
import java.util.Set;

/** Has Gemini draft scripts. Thread-safe. */
final class GeminiScriptWriter implements ScriptWriter {
    private final Gemini gemini;

    GeminiScriptWriter(Gemini gemini) {
        this.gemini = gemini;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("gemini", gemini.model(), Set.of());
    }

    @Override
    public Optional<Cost> quote(TopicRequest request) {
        return gemini.quote(question(request, Briefing.longest(request)));
    }

    @Override
    public String asked(TopicRequest request, Pace pace) {
        return gemini.asked(question(request, Briefing.of(request, pace)));
    }

    @Override
    public Sale<Script> write(TopicRequest request, Pace pace) {
        return gemini.ask(
                "write",
                question(request, Briefing.of(request, pace)),
                answer -> Draft.of(answer).script(request, pace));
    }

    private static Question question(TopicRequest request, Briefing briefing) {
        return new Question(
                briefing.rules(), briefing.task(), AnswerForm.draft(), Briefing.answerTokens(request), request.seed());
    }
}
