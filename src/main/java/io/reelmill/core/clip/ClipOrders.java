package io.reelmill.core.clip;

import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.provider.UnfinishedOrderException;
import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.Cost;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Buys clips that take minutes, so that a crash at any instant costs nothing: intent, order, name of the order, waiting,
 * download, proof, each durable before the next. Thread-safe.
 */
public final class ClipOrders {
    private static final int ATTEMPTS = 3;
    private static final Set<Purchase.State> OPEN =
            Set.of(Purchase.State.INTENDED, Purchase.State.ORDERED, Purchase.State.IN_DOUBT);

    private final Ledger ledger;
    private final Purchases purchases;
    private final Waits waits;
    private final Clock clock;
    private final Timing timing;
    /** When waiting for an order began in this process, by the purchase's id. */
    private final ConcurrentMap<String, Instant> waiting = new ConcurrentHashMap<>();

    /**
     * How long things may take.
     *
     * @param poll between two looks at an order
     * @param deadline for an order to be finished; then the session fails, and the next run waits again
     * @param doubt how long after its intent an order whose name is not known is looked for in its place
     */
    public record Timing(Duration poll, Duration deadline, Duration doubt) {}

    public ClipOrders(Ledger ledger, Purchases purchases, Waits waits, Clock clock, Timing timing) {
        this.ledger = ledger;
        this.purchases = purchases;
        this.waits = waits;
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * Writes the ordered video to {@code part}; what an earlier run ordered is taken up again.
     *
     * @param proof fails with {@link UnusableMediaException} when what was delivered is of no use
     * @throws InDoubtException when nobody knows whether the order was accepted
     * @throws UnfinishedOrderException when it is not finished in time
     * @throws ProviderException when it is not delivered
     */
    void fetch(ClipShop shop, ClipShop.Wish wish, Order order, Path part, Consumer<Path> proof) {
        Consumer<ShopAnswer.Ready> deliver = ready -> deliver(ready, part, proof);
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(shop, wish, order, deliver);
                return;
            } catch (TransientProviderException failure) {
                if (attempt == ATTEMPTS || failure.throttled() || failure.perhapsCharged()) {
                    throw failure;
                }
            }
        }
    }

    /** The ledger is asked at every attempt: only what certainly was not accepted is placed again. */
    private void attempt(ClipShop shop, ClipShop.Wish wish, Order order, Consumer<ShopAnswer.Ready> deliver) {
        Optional<Purchase> earlier = latest(order);
        if (earlier.isPresent() && !mayBePlacedAgain(earlier.get())) {
            goOn(shop, earlier.get(), deliver);
        } else {
            place(shop, wish, order, deliver);
        }
    }

    /**
     * What is still open for the same shot at the same provider in other words or with other settings: it may be paid, and
     * no second order is placed beside it.
     */
    Optional<Order> open(Order order) {
        return ledger.of(order.session()).stream()
                .filter(purchase -> OPEN.contains(purchase.state()))
                .map(Purchase::order)
                .filter(other -> other.item().equals(order.item())
                        && other.provider().equals(order.provider())
                        && !other.sha256().equals(order.sha256()))
                .reduce((older, newer) -> newer);
    }

    /**
     * Writes what an {@link #open} order made to {@code part}; it is never placed again.
     *
     * @throws ProviderException as {@link #fetch} does
     */
    void takeUp(ClipShop shop, Order order, Path part, Consumer<Path> proof) {
        goOn(shop, latest(order).orElseThrow(), ready -> deliver(ready, part, proof));
    }

    /**
     * Closes the purchase of what is now stored for good.
     *
     * @param fetched whether it was this very order that delivered
     * @return what its session paid for it, in this run or an earlier one: nothing when another session bought it, empty
     *     when that is not known
     */
    Optional<Cost> settle(Order order, boolean fetched) {
        latest(order).filter(purchase -> OPEN.contains(purchase.state())).ifPresent(purchase -> {
            boolean accepted = fetched || purchase.operation().isPresent();
            ledger.note(
                    accepted
                            // At the price of the day it was ordered.
                            ? purchase.delivered(purchase.order().estimate())
                            : purchase.ended(
                                    Purchase.State.WRITTEN_OFF,
                                    "the same clip is here by another order; nobody knows whether this one was accepted"));
            waiting.remove(purchase.id());
        });
        return purchases.paid(order);
    }

    private Optional<Purchase> latest(Order order) {
        return ledger.latest(order.session(), order.item(), order.sha256());
    }

    private static boolean mayBePlacedAgain(Purchase purchase) {
        return purchase.state() == Purchase.State.DECLINED || purchase.state() == Purchase.State.WRITTEN_OFF;
    }

    private void goOn(ClipShop shop, Purchase purchase, Consumer<ShopAnswer.Ready> deliver) {
        if (purchase.state() == Purchase.State.PERHAPS_CHARGED) {
            throw Purchases.kept(purchase);
        }
        if (purchase.operation().isPresent()) {
            await(shop, purchase, purchase.operation().get(), deliver);
        } else {
            seek(shop, purchase, deliver);
        }
    }

    private void place(ClipShop shop, ClipShop.Wish wish, Order order, Consumer<ShopAnswer.Ready> deliver) {
        Purchase intent = purchases.intend(order);
        String operation;
        try {
            operation = shop.order(wish, intent.id());
        } catch (CancellationException | UncheckedIOException unsent) {
            ledger.note(intent.ended(Purchase.State.DECLINED, "it was not sent: " + unsent.getMessage()));
            throw unsent;
        } catch (ProviderException failure) {
            if (failure instanceof TransientProviderException && failure.perhapsCharged()) {
                seek(shop, intent, deliver);
                return;
            }
            purchases.close(intent, failure);
            throw failure;
        }
        Purchase ordered = intent.ordered(operation);
        ledger.note(ordered);
        await(shop, ordered, operation, deliver);
    }

    /** The provider's name for the order was lost, by a crash or with the answer: what it made lies in its place. */
    private void seek(ClipShop shop, Purchase purchase, Consumer<ShopAnswer.Ready> deliver) {
        Instant doubtful = purchase.intendedAt().plus(timing.doubt());
        Vigil vigil = vigil(purchase, deliver);
        Supplier<ShopAnswer> place = () -> found(shop.find(purchase.id()));
        for (Vigil.Seen seen = vigil.look(place); seen != Vigil.Seen.DELIVERED; seen = vigil.look(place)) {
            if (seen == Vigil.Seen.NOTHING && !clock.instant().isBefore(doubtful)) {
                throw ended(new InDoubtException("nothing lies in its place"), purchase);
            }
            pause(vigil);
        }
    }

    /** A place that cannot be looked at says nothing of the order, whatever the shop gives as the reason. */
    private static ShopAnswer found(ShopAnswer answer) {
        return answer.either(
                ready -> ready,
                failed -> new ShopAnswer.Failed(
                        new InDoubtException(String.valueOf(failed.reason().getMessage()))),
                ShopAnswer.Pending::new);
    }

    private void await(ClipShop shop, Purchase purchase, String operation, Consumer<ShopAnswer.Ready> deliver) {
        Vigil vigil = vigil(purchase, deliver);
        while (vigil.look(() -> shop.ask(operation)) != Vigil.Seen.DELIVERED) {
            pause(vigil);
        }
    }

    /** All shots that follow in a scene come by the same order: the first waits for it, the others look once more. */
    private Vigil vigil(Purchase purchase, Consumer<ShopAnswer.Ready> deliver) {
        Instant now = clock.instant();
        Duration deadline = timing.deadline();
        Instant begun = waiting.merge(
                purchase.id(),
                now,
                (earlier, fresh) -> earlier.plus(deadline.multipliedBy(2)).isBefore(fresh) ? fresh : earlier);
        return new Vigil(
                purchase,
                new Vigil.Patience(begun.plus(deadline), deadline),
                deliver,
                reason -> ended(reason, purchase));
    }

    private void pause(Vigil vigil) {
        vigil.checkPatience(clock.instant());
        waits.pause(timing.poll());
    }

    private ProviderException ended(ProviderException reason, Purchase purchase) {
        if (purchase.state() == Purchase.State.DELIVERED && !(reason instanceof MisconfiguredException)) {
            return new RefusedException(
                    "The order %s was delivered and paid, its file is lost, and it cannot be fetched again: %s"
                            .formatted(purchase.order(), reason.getMessage()));
        }
        if (reason instanceof InDoubtException) {
            return purchases.doubt(purchase);
        }
        if (reason instanceof RefusedException || reason instanceof TransientProviderException) {
            purchases.close(purchase, reason);
        }
        return reason;
    }

    /**
     * @throws RefusedException when what the provider delivers is of no use, however often it is fetched
     * @throws RenderException when the proof came to no end, which is no verdict: the order stays open
     */
    private void deliver(ShopAnswer.Ready ready, Path part, Consumer<Path> proof) {
        for (int attempt = 1; ; attempt++) {
            try {
                ready.delivery().accept(part);
                proof.accept(part);
                return;
            } catch (UnusableMediaException broken) {
                broken.throwUnproven();
                if (attempt == ATTEMPTS) {
                    throw RefusedException.useless(String.valueOf(broken.getMessage()));
                }
                waits.pause(timing.poll());
            }
        }
    }
}
