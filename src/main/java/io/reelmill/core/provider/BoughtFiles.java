package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that are bought unless the cache remembers them. What is free is not worth remembering. Thread-safe. */
public final class BoughtFiles {
    private final Purchases purchases;
    private final AnswerCache cache;

    public BoughtFiles(Purchases purchases, AnswerCache cache) {
        this.purchases = purchases;
        this.cache = cache;
    }

    /**
     * Fills the targets.
     *
     * @param seller writes all targets and tells what that cost
     * @return what the session paid, now or before it lost the files: nothing for what another one bought, empty when it
     *     is not known
     * @throws ProviderException as {@link Purchases#buy} does
     */
    public Optional<Cost> fill(Order order, List<Path> targets, Seller seller) throws IOException {
        if (order.free()) {
            return seller.sell().charged();
        }
        String key = order.provider() + "-" + order.sha256();
        if (recall(key, targets)) {
            return purchases.paid(order);
        }
        Optional<Cost> charged = purchases
                .buy(order, () -> new Sale<>(order, seller.sell().charged()))
                .charged();
        Parcel.pack(contents(targets)).ifPresent(parcel -> cache.keep(key, parcel));
        return charged;
    }

    private boolean recall(String key, List<Path> targets) throws IOException {
        Optional<List<byte[]>> found = cache.find(key).flatMap(parcel -> Parcel.unpack(parcel, targets.size()));
        if (found.isEmpty()) {
            return false;
        }
        for (int at = 0; at < targets.size(); at++) {
            Files.write(targets.get(at), found.get().get(at));
        }
        return true;
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    /** Writes what was ordered. */
    @FunctionalInterface
    public interface Seller {
        Sale<?> sell();
    }
}
