package io.reelmill.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reelmill.infrastructure.batch.ReelmillProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingProblemsTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({ReelmillProperties.Sessions.class, ReelmillProperties.Video.class})
    static class Settings {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reelmill.sessions.parallel=many | The setting reelmill.sessions.parallel is 'many', which is not a int",
                "reelmill.sessions.parallel=0 | The setting reelmill.sessions.parallel is 0, but must be greater than or equal to 1",
                "reelmill.video.frame-rate=fast | The setting reelmill.video.frame-rate is fast, but must match"
            })
    void names_the_setting_its_value_and_what_would_be_right(String setting, String said) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run("--" + setting, "--reelmill.home=target")
                .close());
        assertThat(SettingProblems.of(failure).orElseThrow()).startsWith(said);
    }

    @Test
    void an_unknown_name_is_told_with_its_place_and_the_names_there_are() {
        String file = "--spring.config.location=" + SettingProblemsTest.class.getResource("unknown.yml");

        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run(file)
                .close());

        assertThat(SettingProblems.of(failure).orElseThrow())
                .startsWith("There is no setting reelmill.video.short-sied (")
                .endsWith("unknown.yml] - 3:17). Under reelmill.video there are: short-side, frame-rate");
    }

    @Test
    void a_name_that_no_part_of_the_program_looks_at_is_unknown() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        Map.of(
                                "reelmill.vidoe.short-side", "720",
                                "reelmill.home", "here",
                                "reelmill.video.frameRate", "25/1",
                                "reelmills.own", "other")));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("REELMILL_TOKEN", "x")));

        assertThat(UnknownSettings.under("reelmill", environment, List.of("reelmill.video", "reelmill.home")))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("There is no setting reelmill.vidoe.short-side")
                        .doesNotContain("token", "own", "frame-rate")
                        .endsWith(" Under reelmill there are: home, video"));
        assertThat(UnknownSettings.under(
                        "reelmill", environment, List.of("reelmill.video", "reelmill.home", "reelmill.vidoe")))
                .isEmpty();
    }

    @Test
    void other_failures_are_not_for_a_setting_s_sake() {
        assertThat(SettingProblems.of(new IllegalStateException("disk", new RuntimeException())))
                .isEmpty();
    }
}
