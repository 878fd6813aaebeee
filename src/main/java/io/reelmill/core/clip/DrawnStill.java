package io.reelmill.core.clip;

import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One still on its way from the shop into the cache. What was drawn is paid: a proof that was cut off, by a stop or a crash
 * of the decoder, is no verdict, and the picture is stored all the same. Not thread-safe.
 */
final class DrawnStill {
    private final Purchases purchases;
    private final FootageEditor editor;
    private Optional<Purchases.Received<Path>> received = Optional.empty();
    private Optional<RenderException> cutOff = Optional.empty();

    DrawnStill(Purchases purchases, FootageEditor editor) {
        this.purchases = purchases;
        this.editor = editor;
    }

    /** @throws RefusedException when what was drawn is of no use; its order is closed then, and nothing is to be stored */
    void receive(Order order, Supplier<Sale<Path>> shop) {
        Purchases.Received<Path> drawn = purchases.receive(order, shop);
        received = Optional.of(drawn);
        try {
            editor.proveStill(drawn.sale().goods());
        } catch (UnusableMediaException broken) {
            RefusedException useless = RefusedException.useless(String.valueOf(broken.getMessage()));
            purchases.refuse(drawn, useless);
            throw useless;
        } catch (RenderException unfinished) {
            cutOff = Optional.of(unfinished);
        }
    }

    /**
     * The picture is stored: closes its order.
     *
     * @throws RenderException the failure that cut off its proof
     */
    void settle() {
        received.ifPresent(purchases::settle);
        cutOff.ifPresent(failure -> {
            throw failure;
        });
    }
}
