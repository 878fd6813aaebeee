package io.reelmill.presentation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses secrets in addresses, which end up in histories and in the logs of whatever stands between. */
final class SecretParameterFilter extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of(
            "token",
            "accesstoken",
            "secret",
            "clientsecret",
            "password",
            "passwd",
            "apikey",
            "key",
            "authorization",
            "credentials",
            "privatekey");

    private final Answers answers;

    SecretParameterFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (secret(request.getQueryString())) {
            answers.send(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "A secret does not belong into an address: send it in the header Authorization, and replace this one");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean secret(@Nullable String query) {
        return query != null && Arrays.stream(query.split("[&;]")).anyMatch(SecretParameterFilter::named);
    }

    private static boolean named(String pair) {
        String name = pair.split("=", 2)[0];
        try {
            String plain = URLDecoder.decode(name, StandardCharsets.UTF_8);
            return NAMES.contains(plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        } catch (IllegalArgumentException unreadable) {
            // Whoever reads parameters will refuse it.
            return false;
        }
    }
}
