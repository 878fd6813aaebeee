package io.reelmill.infrastructure.node;

import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The lock of an application on its home: on the whole of it where the database is a file in it, else on the application's
 * node only. It is taken as soon as the settings are read, before the log is opened and long before the database is. The
 * operating system gives it back when the process dies, however it dies: who has it knows that every earlier process of the
 * home, or of the node, is dead.
 */
public final class HomeLock
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<ConfigurableApplicationContext>,
                Ordered,
                AutoCloseable {
    private static final Pattern UNFIT = Pattern.compile("[,;]");
    private static final String LOG = "logging.file.name";

    /** After the one that reads the settings, and before the one that opens the log. */
    private static final int ORDER = HIGHEST_PRECEDENCE + 15;

    private final Home home;
    private @Nullable LockedFile lock;
    private @Nullable RuntimeException refusal;

    private HomeLock(Home home) {
        this.home = home;
    }

    /**
     * Has the application take its lock when it starts; close it when the application has ended, or did not start.
     *
     * @throws MisconfiguredException when no database can be kept under the home's path
     * @throws UncheckedIOException when it cannot be written to
     */
    public static HomeLock of(Home home, SpringApplicationBuilder application) {
        if (UNFIT.matcher(home.root().toString()).find()) {
            throw new MisconfiguredException(
                    "The home %s has a comma or a semicolon in its path, which settings and databases take for the end of it; choose another with --home"
                            .formatted(home.root()));
        }
        HomeLock lock = new HomeLock(home);
        try {
            Files.createDirectories(home.data());
        } catch (IOException failure) {
            throw lock.unusable(failure);
        }
        application.listeners(lock).initializers(lock);
        return lock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment settings = event.getEnvironment();
        Map<String, Object> own = new HashMap<>();
        try {
            Node node = NodeNames.node(settings);
            own.put("reelmill.node.id", node.id());
            lock = take(node);
            if (!node.sole() && ourLog("reelmill").equals(settings.getProperty(LOG))) {
                own.put(LOG, ourLog("reelmill-" + node.id()));
            }
        } catch (RuntimeException refused) {
            // Thrown later, when failures go where the log's settings say; and the log is its owner's.
            refusal = refused;
            own.put(LOG, "");
        }
        settings.getPropertySources().addFirst(new MapPropertySource("node", own));
    }

    /**
     * @throws AlreadyRunningException when another process has the home, or is this node
     * @throws MisconfiguredException when the node's name is of no use
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (refusal != null) {
            throw refusal;
        }
    }

    private LockedFile take(Node node) {
        try {
            return node.sole() ? home() : node(node.id());
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private LockedFile home() throws IOException {
        Path file = home.data().resolve("owner.lock");
        return LockedFile.of(file)
                .orElseThrow(() -> new AlreadyRunningException(
                        "The home %s is in use by the process %s; wait for its end, or work in another with --home"
                                .formatted(home.root(), LockedFile.owner(file))));
    }

    private LockedFile node(String id) throws IOException {
        Path file = home.data().resolve("nodes").resolve(id + ".lock");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return LockedFile.of(file)
                .orElseThrow(() -> new AlreadyRunningException(
                        "The process %s is the node %s of the home %s; wait for its end, or give this one another name by reelmill.node.id"
                                .formatted(LockedFile.owner(file), id, home.root())));
    }

    private String ourLog(String name) {
        return home.data().resolve("logs").resolve(name + ".log").toString();
    }

    private UncheckedIOException unusable(IOException failure) {
        return new UncheckedIOException(
                "The home %s cannot be used: %s; choose one that can be written to with --home"
                        .formatted(home.root(), failure.getMessage()),
                failure);
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
