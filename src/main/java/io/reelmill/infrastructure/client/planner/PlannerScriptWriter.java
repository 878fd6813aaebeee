package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Knowledge;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans scripts from the row's own words. Thread-safe. */
final class PlannerScriptWriter implements ScriptWriter {
    private static final Capabilities CAPABILITIES = new Capabilities("planner", "planner-3", Set.of("en"));

    private final Lexicon lexicon;
    private final Knowledge knowledge;

    /** @param knowledge asked for topics of which the row says nothing more */
    PlannerScriptWriter(Lexicon lexicon, Knowledge knowledge) {
        this.lexicon = lexicon;
        this.knowledge = knowledge;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Sale<Script> write(TopicRequest request, Pace pace) {
        Optional<String> verbatim = request.script().filter(text -> !text.isBlank());
        return Sale.free(verbatim.isPresent() ? spoken(request, verbatim.get(), pace) : planned(request, pace));
    }

    private Script spoken(TopicRequest request, String text, Pace pace) {
        boolean ours = CAPABILITIES.serves(request.language());
        List<Line> planned = ours ? planned(request, pace).lines() : List.of();
        List<Line> joined = Brevity.joined(new Edited(planned).lines(text), pace);
        return script(request, request.topic(), joined, Remarks.verbatim(request, seconds(joined, pace)));
    }

    private Script planned(TopicRequest request, Pace pace) {
        Telling telling = new Telling(lexicon, request);
        if (!telling.points().isEmpty()) {
            return fitted(request, telling, pace);
        }
        List<Line> bare = telling.bare();
        return knowledge
                .about(telling.topic(0).text())
                .map(known -> new Telling(lexicon, request, new Facts(known, request.variety()).material(bare.get(0))))
                .map(known -> fitted(request, known, pace))
                .orElseGet(() -> thin(request, telling, Brevity.joined(bare, pace), pace));
    }

    private Script thin(TopicRequest request, Telling telling, List<Line> lines, Pace pace) {
        return script(request, telling.topic(0).text(), lines, Remarks.thin(request, seconds(lines, pace)));
    }

    private Script fitted(TopicRequest request, Telling telling, Pace pace) {
        Fitting.Fit fit = new Fitting(telling, request, pace).fit();
        return script(
                request, telling.topic(fit.told().size()).text(), fit.lines(), Remarks.planned(request, telling, fit));
    }

    private static double seconds(List<Line> lines, Pace pace) {
        return pace.total(lines.stream().map(Line::text).toList());
    }

    private Script script(TopicRequest request, String topic, List<Line> lines, List<Warning> warnings) {
        return new Script(
                Publicity.title(topic, lines, request.script().isEmpty() && new Topic(lexicon, topic).titled()),
                lines,
                lines.get(0).text(),
                Publicity.description(lines, request.platform()),
                new Hashtags(lexicon).of(request, topic),
                warnings);
    }
}
