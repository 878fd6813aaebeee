package io.reelmill.infrastructure.client.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where an address leads, by IANA's registries of special-purpose addresses (RFC 6890 and its updates). Of IPv6 only what
 * is given out as global unicast is public, so that no form of writing an IPv4 address in it leads inside.
 */
enum Reach {
    PUBLIC,
    /** This machine, or its own network. */
    PRIVATE,
    /** Link-local, multicast, reserved, or where a cloud hands out credentials: nobody is told anything there. */
    NOWHERE;

    /** Metadata services that do not have a link-local address: of AWS by IPv6, of Alibaba, of Oracle. */
    private static final List<Block> METADATA =
            blocks("fd00:ec2::/32", "100.100.100.200/32", "192.0.0.192/32", "168.63.129.16/32");

    private static final List<Block> OWN = blocks(
            "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7");

    private static final List<Block> RESERVED = blocks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Teredo and others, documentation, and 6to4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL = Block.of("2000::/3");

    static Reach of(InetAddress address) {
        if (in(METADATA, address)) {
            return NOWHERE;
        }
        if (in(OWN, address)) {
            return PRIVATE;
        }
        return in(RESERVED, address) || !(address instanceof Inet4Address || GLOBAL.holds(address)) ? NOWHERE : PUBLIC;
    }

    private static boolean in(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... written) {
        return List.of(written).stream().map(Block::of).toList();
    }

    /** Addresses that begin alike. */
    private record Block(BigInteger network, int bits, int shift) {
        static Block of(String written) {
            String[] parts = written.split("/", 2);
            byte[] address = literal(parts[0]).getAddress();
            int shift = address.length * Byte.SIZE - Integer.parseInt(parts[1]);
            return new Block(new BigInteger(1, address).shiftRight(shift), address.length * Byte.SIZE, shift);
        }

        boolean holds(InetAddress address) {
            byte[] raw = address.getAddress();
            return raw.length * Byte.SIZE == bits
                    && new BigInteger(1, raw).shiftRight(shift).equals(network);
        }

        private static InetAddress literal(String written) {
            try {
                return InetAddress.getByName(written);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
