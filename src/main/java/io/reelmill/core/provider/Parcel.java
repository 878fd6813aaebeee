package io.reelmill.core.provider;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that belong together as one value, so that a cache has all of one purchase or nothing: a digest of the rest, then
 * each file as its length in four bytes and its bytes. The digest
 * finds what was damaged or cut off; it proves nothing of who wrote it: whoever can write to the cache is trusted.
 */
final class Parcel {
    private static final int DIGEST = 32;

    private Parcel() {}

    /** The files as one value; empty when one of them is empty, which no answer of a provider is. */
    static Optional<byte[]> pack(List<byte[]> files) {
        long size = DIGEST
                + files.stream()
                        .mapToLong(file -> Integer.BYTES + (long) file.length)
                        .sum();
        if (size > Integer.MAX_VALUE || files.stream().anyMatch(file -> file.length == 0)) {
            return Optional.empty();
        }
        ByteBuffer parcel = ByteBuffer.allocate((int) size).position(DIGEST);
        files.forEach(file -> parcel.putInt(file.length).put(file));
        return Optional.of(parcel.put(0, digest(parcel.array())).array());
    }

    /** The files; empty when the value is not so many of them, whole. */
    static Optional<List<byte[]>> unpack(byte[] parcel, int count) {
        if (parcel.length < DIGEST || !MessageDigest.isEqual(digest(parcel), Arrays.copyOf(parcel, DIGEST))) {
            return Optional.empty();
        }
        List<byte[]> files = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(parcel).position(DIGEST);
        while (rest.remaining() >= Integer.BYTES) {
            int length = rest.getInt();
            if (length <= 0 || length > rest.remaining()) {
                return Optional.empty();
            }
            byte[] file = new byte[length];
            rest.get(file);
            files.add(file);
        }
        return files.size() == count && !rest.hasRemaining() ? Optional.of(files) : Optional.empty();
    }

    private static byte[] digest(byte[] parcel) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(parcel, DIGEST, parcel.length - DIGEST);
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
