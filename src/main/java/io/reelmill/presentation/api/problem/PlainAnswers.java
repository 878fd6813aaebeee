package io.reelmill.presentation.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** What Tomcat refuses by itself, a line that is no HTTP for example: a problem like any other, not a page. */
public class PlainAnswers extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
        ProblemKind kind = ProblemKind.of(status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getReporter()
                    .write("{\"type\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                            .formatted(kind.type(), status.value(), RequestFaults.general(status)));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The client is gone", gone);
        }
    }
}
