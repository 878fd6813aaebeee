package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.narration.RecordingFolder;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.FootageFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clip sources {@code footage} and {@code library}, and the folder that rows name media of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FootageProperties.class, LibraryProperties.class})
public class LibraryConfiguration {
    @Bean
    Proofs mediaProofs(FootageEditor editor) {
        return new Proofs(editor);
    }

    @Bean
    FootageFolder footageFolder(Home home, FootageProperties properties) {
        return new NamedFootage(footage(home, properties));
    }

    @Bean
    RecordingFolder recordingFolder(Home home, FootageProperties properties, Proofs proofs) {
        return new NamedRecordings(footage(home, properties), proofs);
    }

    @Bean
    ClipSource footageClipSource(Home home, FootageProperties properties, Proofs proofs, FootageEditor editor) {
        return new FootageClipSource(footage(home, properties), proofs, editor);
    }

    @Bean
    ClipSource libraryClipSource(Home home, LibraryProperties properties, Proofs proofs, FootageEditor editor) {
        MediaFolder folder = new MediaFolder(home.root().resolve(properties.folder()));
        return new LibraryClipSource(new Catalogue(folder), proofs, editor);
    }

    private static MediaFolder footage(Home home, FootageProperties properties) {
        return new MediaFolder(home.root().resolve(properties.folder()));
    }
}
