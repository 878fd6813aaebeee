package io.reelmill.presentation.cli.remote;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a service says of its health, one line for the whole and one for each part. */
final class ServiceChecks {
    private static final String UP = "UP";
    private static final String REMEDY = "See data/logs/reelmill.log in the service's home.";

    private ServiceChecks() {}

    static List<HealthCheck> of(Service service) {
        List<HealthCheck> checks = new ArrayList<>();
        JsonNode health = service.health();
        String status = health.path("status").asString("UNKNOWN");
        String answers = "answers at %s and is %s".formatted(service.url(), status);
        checks.add(said("service", status.equals(UP) ? Finding.ok(answers) : Finding.fail(answers, REMEDY)));
        health.path("components").forEachEntry((name, part) -> checks.add(said(name, finding(part))));
        return checks;
    }

    /** UNKNOWN is what a part says that cannot tell. */
    private static Finding finding(JsonNode part) {
        String status = part.path("status").asString("UNKNOWN");
        List<String> details = new ArrayList<>();
        part.path("details").forEachEntry((name, value) -> {
            if (value.isValueNode()) {
                details.add(name + " " + value.asString(""));
            }
        });
        String said = details.isEmpty() ? status : status + ": " + String.join(", ", details);
        return status.equals(UP) || status.equals("UNKNOWN") ? Finding.ok(said) : Finding.fail(said, REMEDY);
    }

    private static HealthCheck said(String name, Finding finding) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding check() {
                return finding;
            }
        };
    }
}
