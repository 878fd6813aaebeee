package io.reelmill.gallery;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.session.Home;
import io.reelmill.infrastructure.client.atlas.AtlasConfiguration;
import io.reelmill.infrastructure.client.ffmpeg.FfmpegConfiguration;
import io.reelmill.infrastructure.client.motion.MotionConfiguration;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The adapters that make pictures, started when needed. */
final class Studio implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Paints stills. */
    static Studio ofStills() {
        Studio studio = new Studio();
        studio.context.registerBean(ClipEncoder.class, StillEncoder::new);
        return studio.opened(MotionConfiguration.class, AtlasConfiguration.class);
    }

    /** Makes films; ffmpeg's programs are unpacked in the home's cache. */
    static Studio ofFilms(Home home) {
        Studio studio = new Studio();
        studio.context.registerBean(Home.class, () -> home);
        return studio.opened(MotionConfiguration.class, AtlasConfiguration.class, FfmpegConfiguration.class);
    }

    private Studio opened(Class<?>... configurations) {
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(configurations);
        context.refresh();
        return this;
    }

    <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    @Override
    public void close() {
        context.close();
    }
}
