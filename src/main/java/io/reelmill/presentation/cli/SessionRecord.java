package io.reelmill.presentation.cli;

import io.reelmill.core.session.Check;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Parameter;
import java.util.List;
import java.util.Map;

/**
 * What a session's manifest has for people.
 *
 * @param request by the columns' names
 * @param timings seconds by step
 */
public record SessionRecord(Map<String, Parameter> request, Map<String, Double> timings, List<Check> checks) {
    static SessionRecord of(Manifest manifest) {
        return new SessionRecord(
                manifest.request(),
                manifest.timings(),
                manifest.inspection().map(Inspection::checks).orElse(List.of()));
    }
}
