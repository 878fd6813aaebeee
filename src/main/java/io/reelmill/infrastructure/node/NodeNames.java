package io.reelmill.infrastructure.node;

import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.MisconfiguredException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Names processes: by the setting, else by the machine. Names become file names. */
final class NodeNames {
    static final String PATTERN = "|[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

    /** H2 in a file that it opens itself. */
    private static final Pattern OF_ONE_PROCESS =
            Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:)(?!.*;auto_server=true).*");

    private static final int LONGEST = 64;
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private NodeNames() {}

    /** This process, as the settings have it. */
    static Node node(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "").toLowerCase(Locale.ROOT);
        return new Node(
                id(settings.getProperty("reelmill.node.id", "")),
                OF_ONE_PROCESS.matcher(url).matches());
    }

    private static String id(String setting) {
        if (!setting.matches(PATTERN)) {
            throw new MisconfiguredException(
                    "reelmill.node.id is '%s', and must be at most 64 letters, digits, '.', '_' and '-', not beginning with a dot"
                            .formatted(setting));
        }
        return setting.isEmpty() ? sanitised(machine()) : setting;
    }

    static String sanitised(String name) {
        String fit = name.strip().replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.+", "");
        String known = fit.isEmpty() ? "node" : fit;
        return known.substring(0, Math.min(LONGEST, known.length()));
    }

    /** Read where that costs nothing: asking for the own address may ask a name server. */
    private static String machine() {
        try {
            return Files.isReadable(LINUX)
                    ? Files.readString(LINUX)
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException unknown) {
            return "";
        }
    }
}
