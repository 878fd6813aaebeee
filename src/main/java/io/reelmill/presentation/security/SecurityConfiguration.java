package io.reelmill.presentation.security;

import io.reelmill.core.operation.AccessTokens;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** One filter chain before everything that the service serves. */
@Profile("service")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain everything(HttpSecurity http, CredentialFilter credentials, Answers accessAnswers)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessRules()))
                .addFilterBefore(new SecretParameterFilter(accessAnswers), SecurityContextHolderFilter.class)
                .addFilterBefore(credentials, CsrfFilter.class)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(cookies()))
                .headers(Headers::apply)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(accessAnswers::denied)
                        .accessDeniedHandler(accessAnswers::denied))
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Readable for the explorer's own script, which sends it back; never sent with a request of another site. */
    private static CookieCsrfTokenRepository cookies() {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return cookies;
    }

    @Bean
    Answers accessAnswers() {
        return new Answers();
    }

    @Bean
    CredentialFilter credentialFilter(SecurityProperties settings, AccessTokens tokens, Answers accessAnswers) {
        return new CredentialFilter(
                new Credentials(settings.tokens(), tokens),
                new Failures(settings.failures(), InstantSource.system()),
                accessAnswers);
    }

    /** In the chain, and nowhere else: by itself Boot would have every request pass it once more. */
    @Bean
    FilterRegistrationBean<CredentialFilter> notByItself(CredentialFilter filter) {
        FilterRegistrationBean<CredentialFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** There are no users with passwords; without this one, Spring Boot would make one and log its password. */
    @Bean
    AuthenticationManager nobodyElse() {
        return attempt -> {
            throw new AuthenticationServiceException("There are tokens alone");
        };
    }

    @Bean
    StrictHttpFirewall firewall(ServerProperties server, SecurityProperties settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(Hosts.of(Optional.ofNullable(server.getAddress()), settings.hosts()));
        return firewall;
    }

    @Bean
    RequestRejectedHandler malformedRequests(Answers accessAnswers) {
        return (request, response, reason) -> accessAnswers.send(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "The request was refused for its form: its path, its method, its host or one of its headers. Other host"
                        + " names are allowed by reelmill.security.hosts");
    }

    @Bean
    Exposure exposure(
            ServerProperties server, SecurityProperties settings, AccessTokens tokens, Environment environment) {
        return new Exposure(Optional.ofNullable(server.getAddress()), settings, tokens, environment);
    }
}
