package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.ScriptWriterContract;

class PlannerContractTest extends ScriptWriterContract {
    @Override
    protected ScriptWriter writer() {
        return Planned.WRITER;
    }
}
