package io.reelmill.shared.settings;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in settings that keys, tokens and users' words are sent to. */
public final class Addresses {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(?:::1|0:0:0:0:0:0:0:1)]");

    private Addresses() {}

    /** Whether it is on this machine. */
    public static boolean local(URI address) {
        return LOOPBACK.matcher(host(address)).matches();
    }

    /** What is wrong with a setting's address, when what is sent to it would go over the network in the clear. */
    public static Optional<String> problem(String setting, URI address) {
        boolean sealed =
                "https".equalsIgnoreCase(address.getScheme()) && !host(address).isEmpty();
        boolean within = "http".equalsIgnoreCase(address.getScheme()) && local(address);
        return sealed || within
                ? Optional.empty()
                : Optional.of("%s is %s: it has to be https://..., or http:// on this machine (127.0.0.1, localhost)"
                        .formatted(setting, address));
    }

    private static String host(URI address) {
        return Optional.ofNullable(address.getHost()).orElse("");
    }
}
