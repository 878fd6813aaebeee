package io.reelmill.presentation.actuator;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.StoppingException;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.api.problem.BadJson;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.problem.ProblemKind;
import java.io.File;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What is answered when the endpoint does not do what it is asked: problem details, as in the REST API. */
@Profile("service")
@Component
class Refusals {
    private static final Pattern DATABASE = Pattern.compile("\\bSQL\\b|\\bjdbc:|(Prepared|Callable)?Statement");

    private final String root;

    Refusals(Home home) {
        this.root = home.root() + File.separator;
    }

    /** The answer, or what stands in its way. What nobody expected is left to the server. */
    WebEndpointResponse<?> orElse(Supplier<WebEndpointResponse<?>> work) {
        try {
            return work.get();
        } catch (UnknownException unknown) {
            return refused(ProblemKind.NOT_FOUND, unknown);
        } catch (AlreadyRunningException running) {
            return answer(running(running));
        } catch (StoppingException stopping) {
            return refused(ProblemKind.UNAVAILABLE, stopping);
        } catch (ConflictException conflict) {
            return refused(ProblemKind.CONFLICT, conflict);
        } catch (InvalidValueException wrong) {
            return refused(ProblemKind.INVALID_VALUE, wrong);
        } catch (UnreadableRequestsException unreadable) {
            return refused(ProblemKind.UNREADABLE_REQUESTS, unreadable);
        } catch (JacksonException wrong) {
            return answer(ProblemKind.BAD_REQUEST.saying(BadJson.reason(wrong)));
        }
    }

    /** The same with files named from the home on: where that lies is nobody's business out there. */
    String withoutHome(String text) {
        return text.replace(root, "");
    }

    /** What failed, in words for out there: no place on the disk and no statement of the database's. */
    String told(String failure) {
        return DATABASE.matcher(failure).find()
                ? "The database did not do what it was asked; the service's log tells more"
                : withoutHome(failure);
    }

    private ProblemDetail running(AlreadyRunningException running) {
        ProblemDetail problem = problem(ProblemKind.ALREADY_RUNNING, running);
        running.batch().ifPresent(batch -> problem.setProperty("batch", batch));
        return problem;
    }

    private WebEndpointResponse<?> refused(ProblemKind kind, RuntimeException reason) {
        return answer(problem(kind, reason));
    }

    private ProblemDetail problem(ProblemKind kind, RuntimeException reason) {
        return kind.saying(withoutHome(String.valueOf(reason.getMessage())));
    }

    private static WebEndpointResponse<?> answer(ProblemDetail problem) {
        return new WebEndpointResponse<>(problem, problem.getStatus(), MediaType.APPLICATION_PROBLEM_JSON);
    }
}
