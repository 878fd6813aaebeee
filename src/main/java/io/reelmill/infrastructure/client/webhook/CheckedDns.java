package io.reelmill.infrastructure.client.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Says where a receiver is, once, and only when every one of its addresses is one that may be told. What it answered is what
 * is connected to: a name that leads elsewhere a moment later leads nobody astray.
 */
record CheckedDns(Dns dns) {
    /** @throws UnknownHostException saying which address is refused and why; nothing is connected to */
    List<InetAddress> of(Hook hook) throws UnknownHostException {
        List<InetAddress> found = dns.lookup(hook.url().host());
        if (found.isEmpty()) {
            throw new UnknownHostException(hook.url().host() + " has no address");
        }
        for (InetAddress address : found) {
            check(hook, address);
        }
        return found;
    }

    private static void check(Hook hook, InetAddress address) throws UnknownHostException {
        Reach reach = Reach.of(address);
        if (reach == Reach.NOWHERE) {
            throw refused(hook, address, "where nobody may be told anything");
        }
        if (reach == Reach.PRIVATE && !hook.allowPrivate()) {
            throw refused(hook, address, "on this machine or in its own network; its allow-private is not set");
        }
        if (reach == Reach.PUBLIC && !hook.url().isHttps()) {
            throw refused(hook, address, "outside of this machine's own network, and its url is not https");
        }
    }

    private static UnknownHostException refused(Hook hook, InetAddress address, String why) {
        return new UnknownHostException("%s is %s, %s".formatted(hook.url().host(), address.getHostAddress(), why));
    }
}
