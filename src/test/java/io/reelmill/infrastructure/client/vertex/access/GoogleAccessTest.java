package io.reelmill.infrastructure.client.vertex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

class GoogleAccessTest {
    @TempDir
    private Path home;

    private final StubGoogle google = new StubGoogle();

    @AfterEach
    void close() {
        google.close();
    }

    private GoogleAccess access(Path credentials) {
        return new GoogleAccess(new GoogleProperties(
                "p",
                "global",
                Optional.of(google.uri()),
                credentials.toString(),
                new Secret(""),
                Duration.ofSeconds(5)));
    }

    /** A service account whose tokens are given out here. */
    private Path account(URI tokens) throws IOException, GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        String key = Base64.getMimeEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        String json = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("type", "service_account")
                .put("client_id", "1")
                .put("client_email", "reel@example.invalid")
                .put("private_key_id", "k1")
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
                .put("token_uri", tokens.toString())
                .put("quota_project_id", "payer-1")
                .toString();
        return Files.writeString(home.resolve("account.json"), json);
    }

    @Test
    void asks_for_a_token_when_it_is_needed_and_keeps_it() throws Exception {
        GoogleAccess access = access(account(google.uri().resolve("/token")));
        assertThat(google.asked()).isEmpty();
        google.answersJson("{\"access_token\":\"t-1\",\"expires_in\":3600,\"token_type\":\"Bearer\"}")
                .answersJson("{}");

        assertThat(access.authorization()).isEqualTo("Bearer t-1");
        assertThat(access.authorization()).isEqualTo("Bearer t-1");
        assertThat(google.asked()).hasSize(1);

        new GoogleRest(access, new DirectGuard())
                .get(ProviderCall.free("veo", "find"), google.uri(), java.util.Map.class);
        assertThat(google.last().header("X-goog-user-project")).isEqualTo("payer-1");
        access.close();
    }

    @Test
    void an_account_that_was_revoked_is_a_matter_of_the_settings() throws Exception {
        GoogleAccess access = access(account(google.uri().resolve("/token")));
        google.answers(400, "{\"error\":\"invalid_grant\"}", "Content-Type", "application/json");

        assertThatThrownBy(access::authorization)
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining("reelmill.google.credentials");
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void a_token_that_cannot_be_had_now_may_be_had_later() throws Exception {
        URI tokens = google.uri().resolve("/token");
        google.close();

        assertThatThrownBy(access(account(tokens))::authorization)
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        later -> assertThat(later.perhapsCharged()).isFalse());
    }

    @Test
    void says_which_setting_names_no_credentials() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.json"), "{\"private_key\":\"canary\"}");

        assertThatThrownBy(access(home.resolve("missing.json"))::authorization)
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.google.credentials")
                .hasMessageContaining("missing.json");
        assertThatThrownBy(access(broken)::authorization)
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void goes_to_google_s_own_addresses_unless_told_otherwise() {
        GoogleAccess own = new GoogleAccess(
                new GoogleProperties("p", "global", Optional.empty(), "", new Secret("t"), Duration.ofSeconds(5)));

        assertThat(own.root("storage.googleapis.com")).isEqualTo(URI.create("https://storage.googleapis.com"));
        assertThat(access(home).root("storage.googleapis.com")).isEqualTo(google.uri());
        own.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reelmill.clips.providers=veo, motion",
                "reelmill.script.providers[0]=gemini",
                "reelmill.narration.providers=google-speech"
            })
    void its_health_is_looked_at_where_google_is_used(String setting) {
        runner().withPropertyValues(setting, "reelmill.google.project=reel-1", "reelmill.google.token=secret-1")
                .run(context -> assertThat(context.getBean(HealthCheck.class).check())
                        .isEqualTo(Finding.ok("project reel-1 in us-central1, with a token, by way of 127.0.0.1")));
        assertThat(google.asked()).isEmpty();
    }

    @Test
    void its_health_is_nobody_s_concern_elsewhere() {
        runner().withPropertyValues("reelmill.clips.providers=motion", "reelmill.other=veo")
                .run(context -> assertThat(context).doesNotHaveBean(HealthCheck.class));
        runner().run(context -> assertThat(context).doesNotHaveBean(HealthCheck.class));
    }

    @Test
    void a_project_that_is_missing_is_found_by_the_check() {
        runner().withPropertyValues("reelmill.clips.providers=veo").run(context -> {
            Finding finding = context.getBean(HealthCheck.class).check();
            assertThat(finding.state()).isEqualTo(Finding.State.FAIL);
            assertThat(finding.detail()).contains("reelmill.google.project");
            assertThat(finding.remedy()).contains("do not belong into the lists of providers");
        });
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(GoogleAccessConfiguration.class)
                .withPropertyValues("reelmill.google.endpoint=" + google.uri());
    }

    @Test
    void its_settings_print_no_token() {
        assertThat(google.account().toString()).doesNotContain(StubGoogle.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vertex.example", "ftp://127.0.0.1", "http://127.0.0.1.example", "here"})
    void a_token_does_not_travel_in_the_clear(URI endpoint) {
        GoogleAccess bare = new GoogleAccess(new GoogleProperties(
                "p", "us-central1", Optional.of(endpoint), "", new Secret("t"), Duration.ofSeconds(1)));

        assertThatThrownBy(bare::endpoint)
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.google.endpoint is " + endpoint);
    }
}
