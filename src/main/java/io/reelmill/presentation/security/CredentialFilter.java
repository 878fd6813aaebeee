package io.reelmill.presentation.security;

import io.reelmill.presentation.api.problem.Outage;
import io.reelmill.shared.text.Printable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks. Right credentials are let pass however many wrong ones came from the same address, so that nobody
 * behind the same proxy can lock others out; secrets of 256 random bits are not found by trying.
 */
final class CredentialFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialFilter.class);
    private static final int SHOWN = 120;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final Credentials credentials;
    private final Failures failures;
    private final Answers answers;
    /** An answer that is sent in parts is dispatched again: it is the same caller's still. */
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    CredentialFilter(Credentials credentials, Failures failures, Answers answers) {
        this.credentials = credentials;
        this.failures = failures;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Presented> presented = Presented.by(request);
        if (presented.isEmpty() && !LOOKING.contains(request.getMethod())) {
            // Nobody may, and nothing of the body is read to find that out.
            answers.unauthenticated(request, response, "Send the header 'Authorization: Bearer ...' with a token");
            return;
        }
        Optional<Caller> caller;
        try {
            caller = presented.flatMap(credentials::caller);
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) {
                throw failure;
            }
            LOG.warn("The database does not answer, a request was refused: {}", Printable.oneLine(failure.toString()));
            response.setHeader("Retry-After", Integer.toString(Outage.SECONDS));
            answers.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, Outage.DETAIL);
            return;
        }
        if (presented.isPresent() && caller.isEmpty()) {
            refuse(request, response);
            return;
        }
        if (Presented.bearer(request)) {
            // No page of another site can have a browser send that; a browser that has a password sends it unasked.
            CsrfFilter.skipRequest(request);
        }
        caller.ifPresent(known -> {
            SecurityContext context = new SecurityContextImpl(new CallerAuthentication(known));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failures.Failure failure = failures.note(request.getRemoteAddr());
        if (!failure.tooMany()) {
            LOG.warn("Wrong credentials from {} for {}", request.getRemoteAddr(), asked(request));
            answers.unauthenticated(request, response, "These credentials are not known: was the token revoked?");
            return;
        }
        if (failures.first(failure)) {
            LOG.warn(
                    "Too many wrong credentials from {}, no more of them are noted for {} s",
                    request.getRemoteAddr(),
                    failure.left().toSeconds() + 1);
        }
        response.setHeader("Retry-After", Long.toString(failure.left().toSeconds() + 1));
        answers.send(
                request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong credentials came from your address");
    }

    /** Without the query, in which somebody may have put what does not belong there. */
    private static String asked(HttpServletRequest request) {
        return Printable.shortened(request.getMethod() + " " + request.getRequestURI(), SHOWN);
    }
}
