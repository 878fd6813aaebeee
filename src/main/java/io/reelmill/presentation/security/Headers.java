package io.reelmill.presentation.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are told about every answer. Strict transport security is said over https only, as Spring does by itself. */
final class Headers {
    private static final RequestMatcher EXPLORER =
            new OrRequestMatcher(pathPattern("/swagger-ui/**"), pathPattern("/api/v1/swagger-ui/**"));

    /** A video or a picture may be looked at by itself; nothing else of an answer is anything but data. */
    private static final String DATA = "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** The explorer's own scripts and styles, and what it asks of this service. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Headers() {}

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(policy(EXPLORER, PAGES))
                .addHeaderWriter(policy(new NegatedRequestMatcher(EXPLORER), DATA))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static HeaderWriter policy(RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(directives));
    }
}
