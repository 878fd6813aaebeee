package io.reelmill.core.clip;

import io.reelmill.core.provider.ProviderException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** How far an order is. */
public sealed interface ShopAnswer permits ShopAnswer.Pending, ShopAnswer.Ready, ShopAnswer.Failed {

    /** The result of the function that applies. */
    <R> R either(Function<Ready, R> ready, Function<Failed, R> failed, Supplier<R> pending);

    /** It is being worked on. */
    record Pending() implements ShopAnswer {
        @Override
        public <R> R either(Function<Ready, R> ready, Function<Failed, R> failed, Supplier<R> pending) {
            return pending.get();
        }
    }

    /**
     * It is made.
     *
     * @param delivery writes the video to the path, whole, or fails with a {@link ProviderException}; may be repeated
     */
    record Ready(Consumer<Path> delivery) implements ShopAnswer {
        @Override
        public <R> R either(Function<Ready, R> ready, Function<Failed, R> failed, Supplier<R> pending) {
            return ready.apply(this);
        }
    }

    /** It will not be made; the exception says whether it may be charged all the same. */
    record Failed(ProviderException reason) implements ShopAnswer {
        @Override
        public <R> R either(Function<Ready, R> ready, Function<Failed, R> failed, Supplier<R> pending) {
            return failed.apply(this);
        }
    }
}
