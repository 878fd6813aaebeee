package io.reelmill.presentation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Role;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.hash.Sha256;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ExposureTest {
    private final AccessTokens tokens = mock(AccessTokens.class);
    private final MockEnvironment environment = new MockEnvironment();
    private List<SecurityProperties.Token> configured = List.of();

    @Test
    void listens_to_other_machines_only_when_somebody_has_chosen_who_may_ask() throws Exception {
        generatedAnd();
        assertThatNoException().isThrownBy(() -> start("127.0.0.1"));
        assertThatNoException().isThrownBy(() -> start("::1"));
        assertThatThrownBy(() -> start("0.0.0.0"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContainingAll("server.address is 0.0.0.0", "reelmill.security.tokens");
        assertThatThrownBy(() ->
                        new Exposure(Optional.empty(), settings(), tokens, environment).afterSingletonsInstantiated())
                .isInstanceOf(MisconfiguredException.class);

        configured = List.of(new SecurityProperties.Token("x", Role.VIEWER, "0".repeat(64)));
        assertThatNoException().isThrownBy(() -> start("0.0.0.0"));
        configured = List.of();
        generatedAnd("mine");
        assertThatNoException().isThrownBy(() -> start("192.0.2.1"));
    }

    @Test
    void has_no_second_port_beside_the_protected_one() {
        environment.setProperty("management.server.port", "9090");

        assertThatThrownBy(() -> start("127.0.0.1"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("management.server.port");
    }

    @Test
    void a_tokens_digest_in_the_settings_opens_and_a_short_secret_never_does() {
        String secret = "s".repeat(32);
        Credentials credentials = new Credentials(
                List.of(
                        new SecurityProperties.Token(
                                "grafana", Role.VIEWER, Sha256.of(secret).toUpperCase()),
                        new SecurityProperties.Token("weak", Role.ADMIN, Sha256.of("password"))),
                tokens);

        assertThat(credentials.caller(new Presented(Optional.empty(), secret)))
                .contains(new Caller("grafana", Role.VIEWER));
        assertThat(credentials.caller(new Presented(Optional.of("grafana"), secret)))
                .isPresent();
        assertThat(credentials.caller(new Presented(Optional.of("weak"), secret)))
                .isEmpty();
        assertThat(credentials.caller(new Presented(Optional.empty(), "password")))
                .isEmpty();
        assertThat(credentials.caller(new Presented(Optional.empty(), ""))).isEmpty();
    }

    @Test
    void too_many_wrong_credentials_are_told_to_wait_and_forgotten_in_time() {
        Instant[] now = {Instant.EPOCH};
        Failures failures = new Failures(new SecurityProperties.Failures(2, Duration.ofMinutes(1)), () -> now[0]);

        assertThat(failures.note("a").tooMany()).isFalse();
        assertThat(failures.note("a").tooMany()).isFalse();
        now[0] = now[0].plusSeconds(20);
        Failures.Failure third = failures.note("a");
        assertThat(third.left()).isEqualTo(Duration.ofSeconds(40));
        assertThat(failures.first(third)).isTrue();
        assertThat(failures.first(failures.note("a"))).isFalse();
        assertThat(failures.note("b").tooMany()).isFalse();
        now[0] = now[0].plusSeconds(40);
        assertThat(failures.note("a").tooMany()).isFalse();
    }

    @Test
    void behind_another_address_any_host_is_answered_unless_some_are_named() throws Exception {
        Optional<InetAddress> open = Optional.of(InetAddress.getByName("192.0.2.1"));
        Optional<InetAddress> loopback = Optional.of(InetAddress.getLoopbackAddress());

        assertThat(Hosts.of(open, List.of()).test("video.example.org")).isTrue();
        assertThat(Hosts.of(open, List.of("video.example.org")).test("other.example.org"))
                .isFalse();
        assertThat(Hosts.of(loopback, List.of("video.example.org")).test("Video.Example.org"))
                .isTrue();
        assertThat(Hosts.of(loopback, List.of()).test("video.example.org")).isFalse();
        assertThat(Hosts.of(loopback, List.of()).test("[::1]")).isTrue();
    }

    private void start(String address) throws Exception {
        new Exposure(Optional.of(InetAddress.getByName(address)), settings(), tokens, environment)
                .afterSingletonsInstantiated();
    }

    private SecurityProperties settings() {
        return new SecurityProperties(
                configured, List.of(), new SecurityProperties.Failures(10, Duration.ofMinutes(1)));
    }

    private void generatedAnd(String... names) {
        List<AccessTokens.AccessToken> all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(AccessTokens.GENERATED), java.util.stream.Stream.of(names))
                .map(name -> new AccessTokens.AccessToken(name, Role.ADMIN, Instant.EPOCH, Optional.empty()))
                .toList();
        when(tokens.all()).thenReturn(all);
    }
}
