package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.provider.WriteOffOrders;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starting, stopping and recovering batches. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {
    private static final String SERVICE = "service";

    @Bean
    Claims claims(VideoJob video) {
        return new Claims(video.leases(), video.repository());
    }

    @Bean
    Workshop.Floor workshopFloor(TaskExecutor batchTurns, Halt processHalt, Environment environment) {
        return new Workshop.Floor(batchTurns, processHalt, environment.acceptsProfiles(Profiles.of(SERVICE)));
    }

    @Bean
    Workshop workshop(VideoJob video, Makings makings, Workshop.Floor floor, Batches batches, SessionRoom.Watch watch) {
        return new Workshop(video, makings, floor, new Workshop.Told(batches, watch.listener()));
    }

    @Bean
    Starting.Content launchedContent(KeptRequests kept, VideoJob video, JdbcClient jdbc, WriteOffOrders writeOffs) {
        return new Starting.Content(kept, new Turn(video.repository(), jdbc, AwaitedDatabase.SHORT), writeOffs);
    }

    @Bean
    Starting starting(
            VideoJob video, Claims claims, Workshop workshop, Starting.Content content, SessionRoom.Books books) {
        return new Starting(video, claims, workshop, content, books);
    }

    @Bean
    Stopping stopping(VideoJob video, Makings makings, SessionRoom.Books books, TaskExecutor asidePool) {
        return new Stopping(video, makings, books, asidePool);
    }

    @Bean
    Clearing clearing(VideoJob video, Claims claims, SessionRoom.Books books, SessionStore store, Home home) {
        return new Clearing(video.repository(), claims, books, new Clearing.Places(store, home));
    }

    @Bean
    Launches launches(Halt processHalt, Makings makings, Stopping stopping) {
        return new Launches(processHalt, makings, stopping);
    }

    @Bean
    BatchControl batchControl(
            Claims claims, Launches launches, Starting starting, Stopping stopping, Clearing clearing) {
        return new JobBatchControl(claims, launches, starting, stopping, clearing);
    }

    @Bean
    BatchRunner batchRunner(Launches launches, Starting starting, Batches batches) {
        return new JobBatchRunner(launches, starting, batches);
    }

    @Bean
    @Profile(SERVICE)
    Orphans orphans(VideoJob video, JdbcClient jdbc, Starting starting, SessionRoom.Books books) {
        return new Orphans(video, jdbc, starting, new Recovery(video.repository(), books.sessions()));
    }

    @Bean
    @Profile(SERVICE)
    OrphanWatch orphanWatch(Orphans orphans, Launches launches, ReelmillProperties.Batches settings) {
        return new OrphanWatch(orphans, launches, settings.look());
    }
}
