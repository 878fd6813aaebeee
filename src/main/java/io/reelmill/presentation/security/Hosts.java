package io.reelmill.presentation.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Under which names the service may be addressed. A page in a browser can have any name point to this machine; on loopback a
 * request by such a name is refused (DNS rebinding).
 *
 * @param loopback whether the service listens on this machine alone
 * @param named in the settings
 */
record Hosts(boolean loopback, List<String> named) implements Predicate<String> {
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    static Hosts of(Optional<InetAddress> address, List<String> named) {
        return new Hosts(address.filter(InetAddress::isLoopbackAddress).isPresent(), named);
    }

    @Override
    public boolean test(String host) {
        String plain = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        boolean any = !loopback && named.isEmpty();
        return any || OWN.contains(plain) || named.stream().anyMatch(plain::equalsIgnoreCase);
    }
}
