package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Typesetter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clip source {@code motion} and the colours of its themes. */
@Configuration(proxyBeanMethods = false)
public class MotionConfiguration {
    @Bean
    ClipSource motionClipSource(ClipEncoder encoder) {
        return new MotionClipSource(encoder);
    }

    @Bean
    HealthCheck fontsCheck() {
        return HealthCheck.trying(
                "fonts",
                "The JDK lacks its own font libraries: on Debian install libfreetype6, or take another JDK.",
                () -> String.format(Locale.ROOT, "'Reelmill' is %.0f pixels wide at 100", width()));
    }

    private static float width() {
        return Typesetter.line("Reelmill", Face.DISPLAY, 100).width();
    }

    @Bean
    Looks themeLooks() {
        return request -> Theme.of(request).captionAccent();
    }
}
