package io.reelmill.presentation.security;

import io.reelmill.core.operation.Role;
import java.util.Arrays;
import java.util.Optional;

/** What is expected of every mapping there is, written down apart from the rules that make it so. */
final class MappingTable {
    /** Access, the mapping as the framework names it, and how it is asked where names in braces do not do. */
    private static final String ROWS = """
            ANYBODY  | GET /livez                                  |
            ANYBODY  | GET /readyz                                 |
            NOBODY   | ANY /error                                  | GET /error
            VIEWER   | GET /actuator                               |
            VIEWER   | GET /actuator/health                        |
            VIEWER   | GET /actuator/health/**                     | GET /actuator/health/liveness
            VIEWER   | GET /actuator/info                          |
            VIEWER   | GET /actuator/metrics                       |
            VIEWER   | GET /actuator/metrics/{requiredMetricName}  | GET /actuator/metrics/jvm.info
            VIEWER   | GET /actuator/prometheus                    |
            VIEWER   | GET /actuator/quartz                        |
            VIEWER   | GET /actuator/quartz/{jobsOrTriggers}       | GET /actuator/quartz/jobs
            VIEWER   | GET /actuator/quartz/{jobsOrTriggers}/{group} | GET /actuator/quartz/jobs/x
            VIEWER   | GET /actuator/quartz/{jobsOrTriggers}/{group}/{name} | GET /actuator/quartz/jobs/x/y
            VIEWER   | GET /actuator/jobs                          |
            VIEWER   | GET /actuator/jobs/{execution}              |
            OPERATOR | POST /actuator/jobs                         |
            OPERATOR | POST /actuator/jobs/{execution}/{action}    | POST /actuator/jobs/1/stop
            ADMIN    | GET /api/v1/tokens                          |
            ADMIN    | POST /api/v1/tokens                         |
            ADMIN    | DELETE /api/v1/tokens/{name}                |
            VIEWER   | GET /api/v1                                 |
            VIEWER   | GET /api/v1/                                |
            VIEWER   | GET /api/v1/batches                         |
            OPERATOR | POST /api/v1/batches                        |
            VIEWER   | GET /api/v1/batches/{batch}                 |
            ADMIN    | DELETE /api/v1/batches/{batch}              |
            OPERATOR | POST /api/v1/batches/{batch}/stop           |
            OPERATOR | POST /api/v1/batches/{batch}/restart        |
            ADMIN    | POST /api/v1/batches/{batch}/abandon        |
            ADMIN    | POST /api/v1/batches/{batch}/recover        |
            VIEWER   | GET /api/v1/batches/{batch}/rejections      |
            VIEWER   | GET /api/v1/batches/{batch}/results         |
            VIEWER   | GET /api/v1/batches/{batch}/executions      |
            VIEWER   | GET /api/v1/executions                      |
            VIEWER   | GET /api/v1/executions/{execution}          |
            OPERATOR | POST /api/v1/validations                    |
            OPERATOR | POST /api/v1/estimates                      |
            VIEWER   | GET /api/v1/sessions                        |
            VIEWER   | GET /api/v1/sessions/{id}                   |
            ADMIN    | DELETE /api/v1/sessions/{id}                |
            OPERATOR | POST /api/v1/sessions/{id}/stop             |
            OPERATOR | POST /api/v1/sessions/{id}/restart          |
            VIEWER   | GET /api/v1/sessions/{id}/files             |
            VIEWER   | GET /api/v1/sessions/{id}/files/{*path}     | GET /api/v1/sessions/x/files/y
            VIEWER   | GET /api/v1/sessions/{id}/manifest          |
            VIEWER   | GET /api/v1/events                          |
            VIEWER   | GET /api/v1/costs                           |
            VIEWER   | GET /api/v1/costs/{batch}                   |
            VIEWER   | GET /api/v1/providers                       |
            VIEWER   | GET /api/v1/schedules                       |
            ADMIN    | POST /api/v1/schedules                      |
            VIEWER   | GET /api/v1/schedules/{name}                |
            ADMIN    | PUT /api/v1/schedules/{name}                |
            ADMIN    | DELETE /api/v1/schedules/{name}             |
            VIEWER   | GET /api/v1/schedules/{name}/fires          |
            OPERATOR | POST /api/v1/schedules/{name}/trigger       |
            OPERATOR | POST /api/v1/schedules/{name}/pause         |
            OPERATOR | POST /api/v1/schedules/{name}/resume        |
            VIEWER   | GET /v3/api-docs                            |
            VIEWER   | GET /v3/api-docs.yaml                       |
            VIEWER   | GET /v3/api-docs/swagger-config             |
            VIEWER   | GET /swagger-ui.html                        |
            VIEWER   | GET /swagger-ui/**                          | GET /swagger-ui/index.html
            VIEWER   | GET /swagger-ui/*index.html                 | GET /swagger-ui/index.html
            VIEWER   | GET /swagger-ui/*swagger-initializer.js     | GET /swagger-ui/swagger-initializer.js
            VIEWER   | GET /api/v1/openapi.json                    |
            VIEWER   | GET /api/v1/openapi.json.yaml               |
            VIEWER   | GET /api/v1/openapi.yaml                    |
            VIEWER   | GET /api/v1/openapi.json/swagger-config     |
            VIEWER   | GET /api/v1/explorer                        |
            VIEWER   | GET /api/v1/swagger-ui/**                   | GET /api/v1/swagger-ui/index.html
            VIEWER   | GET /api/v1/swagger-ui/*index.html          | GET /api/v1/swagger-ui/index.html
            VIEWER   | GET /api/v1/swagger-ui/*swagger-initializer.js | GET /api/v1/swagger-ui/swagger-initializer.js
            """;

    private MappingTable() {}

    /** Who may. */
    enum Access {
        ANYBODY,
        VIEWER,
        OPERATOR,
        ADMIN,
        NOBODY;

        boolean allows(Role role) {
            return this != NOBODY && role.ordinal() + 1 >= ordinal();
        }
    }

    /** @param line as it is asked */
    record Row(Access access, String line) {}

    static Optional<Row> row(String mapping) {
        return Arrays.stream(ROWS.split("\n"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells[1].strip().equals(mapping))
                .findFirst()
                .map(cells -> new Row(
                        Access.valueOf(cells[0].strip()),
                        cells[2].isBlank() ? mapping.replaceAll("\\{[^}]+}", "1") : cells[2].strip()));
    }
}
