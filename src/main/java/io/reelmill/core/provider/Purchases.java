package io.reelmill.core.provider;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Buys answers that come at once: scripts, spoken lines, stills. The intent is in the ledger before the provider is
 * called, and how it ended before anything else is done with the answer. Thread-safe.
 */
@UseCase
public final class Purchases {
    private static final int ATTEMPTS = 3;
    /** More sessions than are made at once. */
    private static final int REMEMBERED = 10_000;

    private final Ledger ledger;
    private final Budget budget;
    private final Map<SessionId, Refusal> refused = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Refusal> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Purchases(Ledger ledger, Budget budget) {
        this.ledger = ledger;
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }

    /**
     * What the seller delivers; an order that is known to be free goes by the ledger.
     *
     * @throws InDoubtException when nobody knows whether the order was accepted, in this run or an earlier one, and it is
     *     too dear to be placed again
     * @throws ProviderException as the seller throws it
     */
    public <T> Sale<T> buy(Order order, Supplier<Sale<T>> seller) {
        Received<T> received = receive(order, seller);
        settle(received);
        return received.sale();
    }

    /**
     * What the seller delivers, of an order that stays open until it is settled: for goods that have to be stored first.
     *
     * @throws ProviderException as {@link #buy} does
     */
    public <T> Received<T> receive(Order order, Supplier<Sale<T>> seller) {
        if (order.free()) {
            return new Received<>(Optional.empty(), seller.get());
        }
        settleEarlier(order);
        Optional<Received<T>> received = Optional.empty();
        for (int left = ATTEMPTS; received.isEmpty(); left--) {
            received = attempt(order, seller, left > 1);
        }
        return received.get();
    }

    /** Closes the order of goods that are stored for good. */
    public void settle(Received<?> received) {
        received.purchase()
                .ifPresent(purchase ->
                        ledger.note(purchase.delivered(received.sale().charged())));
    }

    /** Closes the order of goods that are of no use. */
    public void refuse(Received<?> received, RefusedException useless) {
        received.purchase().ifPresent(purchase -> close(purchase, useless));
    }

    /**
     * Goods whose order is not closed yet.
     *
     * @param purchase empty when they are free
     */
    public record Received<T>(Optional<Purchase> purchase, Sale<T> sale) {}

    /** Empty when the answer was lost and may be asked for again. */
    private <T> Optional<Received<T>> attempt(Order order, Supplier<Sale<T>> seller, boolean more) {
        Purchase purchase = intend(order);
        try {
            return Optional.of(new Received<>(Optional.of(purchase), seller.get()));
        } catch (CancellationException stopped) {
            ledger.note(purchase.ended(Purchase.State.DECLINED, "stopped before it was sent"));
            throw stopped;
        } catch (TransientProviderException failure) {
            if (!lost(purchase, failure) || !more) {
                throw failure;
            }
            return Optional.empty();
        } catch (ProviderException failure) {
            close(purchase, failure);
            throw failure;
        }
    }

    /**
     * Writes the intent. A session that was refused one for the money gets no other, however small, before its batch is
     * launched anew: its video cannot be finished. By then more may be left, for what others had ordered is charged or free.
     *
     * @throws ProviderException when the money does not suffice; by the budget's rule it ends the session or makes way for
     *     the next provider
     */
    public Purchase intend(Order order) {
        Refusal before = refused.get(order.session());
        if (before != null && before.launch().equals(ledger.launch(order.session()))) {
            throw new BudgetReachedException(before.message());
        }
        try {
            return ledger.intend(order, budget);
        } catch (BudgetReachedException tooDear) {
            String message = String.valueOf(tooDear.getMessage());
            if (budget.whenReached() == Budget.WhenReached.NEXT_PROVIDER) {
                throw new RefusedException(message);
            }
            refused.put(order.session(), new Refusal(message, ledger.launch(order.session())));
            throw tooDear;
        }
    }

    private record Refusal(String message, Optional<Long> launch) {}

    /**
     * What the session paid for goods that are here: nothing when another one bought them, empty when it is not known. An
     * order of its own whose fate was open is given up, since it is not needed any more; it may be charged.
     */
    public Optional<Cost> paid(Order order) {
        Optional<Purchase> latest = ledger.latest(order.session(), order.item(), order.sha256());
        latest.filter(Purchase::unsettled)
                .ifPresent(purchase -> ledger.note(purchase.ended(
                        Purchase.State.WRITTEN_OFF,
                        "its answer was never recorded, and what it was for was found in the cache")));
        return latest.map(Purchases::charged).orElse(Optional.of(Cost.NOTHING));
    }

    private static Optional<Cost> charged(Purchase purchase) {
        return switch (purchase.state()) {
            case DELIVERED -> purchase.charged();
            case INTENDED, IN_DOUBT, WRITTEN_OFF -> Optional.empty();
            default -> Optional.of(Cost.NOTHING);
        };
    }

    /** An intent without an end is of a run that was killed in between. */
    private void settleEarlier(Order order) {
        Optional<Purchase> earlier = ledger.latest(order.session(), order.item(), order.sha256());
        earlier.ifPresent(purchase -> {
            switch (purchase.state()) {
                case INTENDED, IN_DOUBT -> writeOff(purchase, "the run ended before the answer came");
                case PERHAPS_CHARGED -> throw kept(purchase);
                case DELIVERED -> checkLost(purchase);
                default -> {}
            }
        });
    }

    /** What was kept back once is not ordered a second time with the same words. */
    public static RefusedException kept(Purchase purchase) {
        return RefusedException.kept(purchase.reason().orElse("It was not delivered"));
    }

    /** Asked for although it was delivered: what was delivered is lost. */
    private void checkLost(Purchase purchase) {
        if (!repeatable(purchase.order())) {
            throw doubt(purchase);
        }
    }

    private void writeOff(Purchase purchase, String why) {
        if (!repeatable(purchase.order())) {
            throw doubt(purchase);
        }
        ledger.note(purchase.ended(Purchase.State.WRITTEN_OFF, why + "; it was asked for again"));
    }

    /** Notes that the order is not placed a second time before the user says so. */
    public InDoubtException doubt(Purchase purchase) {
        String message = purchase.reason()
                .filter(why -> purchase.state() == Purchase.State.IN_DOUBT)
                .orElseGet(() -> doubtful(purchase));
        ledger.note(purchase.ended(Purchase.State.IN_DOUBT, message));
        return new InDoubtException(message);
    }

    private static String doubtful(Purchase purchase) {
        String what = purchase.state() == Purchase.State.DELIVERED
                ? "What the order %s delivered is lost, and it is not placed a second time unasked. That may cost %s again"
                : "Nobody knows whether the order %s was accepted, and it is not placed a second time unasked. It may cost %s";
        String price = purchase.order().estimate().map(Cost::toString).orElse("an unknown amount");
        return what.formatted(purchase.order(), price) + ". To place it again: restart the batch with --buy-again";
    }

    /** Whether only the answer was lost, so that it may be asked for again. */
    private boolean lost(Purchase purchase, TransientProviderException failure) {
        if (failure.perhapsCharged()) {
            writeOff(purchase, String.valueOf(failure.getMessage()));
        } else {
            close(purchase, failure);
        }
        return failure.perhapsCharged();
    }

    /** Notes how an order ended that was not delivered. */
    public void close(Purchase purchase, ProviderException failure) {
        // What was delivered once was paid, even when the provider does not know of it any more.
        boolean perhaps = failure.perhapsCharged() || purchase.state() == Purchase.State.DELIVERED;
        Purchase.State state = perhaps ? Purchase.State.PERHAPS_CHARGED : Purchase.State.DECLINED;
        ledger.note(purchase.ended(state, String.valueOf(failure.getMessage())));
    }

    private boolean repeatable(Order order) {
        BigDecimal limit = budget.repeatable();
        return order.estimate()
                .filter(cost -> cost.amount().compareTo(limit) <= 0)
                .isPresent();
    }
}
