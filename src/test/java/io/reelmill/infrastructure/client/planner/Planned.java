package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Knowledge;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Warning;
import java.util.List;
import java.util.Optional;

/** What the planner makes of a row. */
final class Planned {
    static final Knowledge NOTHING_KNOWN = topic -> Optional.empty();
    static final ScriptWriter WRITER = new PlannerScriptWriter(Lexicon.load(), NOTHING_KNOWN);

    private Planned() {}

    static Script written(Rows row) {
        return WRITER.write(row.request(), Rows.PACE).goods();
    }

    static List<String> spoken(Rows row) {
        return written(row).lines().stream().map(Line::text).toList();
    }

    static List<Warning.Code> codes(Script script) {
        return script.warnings().stream().map(Warning::code).toList();
    }

    static double seconds(Script script) {
        return Rows.PACE.total(script.lines().stream().map(Line::text).toList());
    }
}
