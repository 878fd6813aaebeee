package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.topic.BatchReports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Halts the JVM at one named point of the purchase of a clip or of the end of its video, the first time it is reached. */
final class HaltingPoint implements BeanPostProcessor {
    /** The points, in the order in which they are reached. */
    enum Point {
        NEVER,
        BEFORE_INTENT,
        AFTER_INTENT,
        AFTER_ACCEPTANCE,
        AFTER_NAME,
        MID_POLL,
        MID_DOWNLOAD,
        BEFORE_RENAME,
        AFTER_RENAME,
        BEFORE_CLOSE,
        AFTER_CLOSE,
        MID_RENDER,
        /** The master is written, and neither recorded nor under its name. */
        BEFORE_FINAL,
        /** It has its name. */
        AFTER_FINAL,
        /** All videos are finished, and the results not written. */
        BEFORE_END
    }

    private final Point point;
    private final AtomicInteger polls = new AtomicInteger();

    HaltingPoint(Point point) {
        this.point = point;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (point == Point.NEVER) {
            return bean;
        }
        if (bean instanceof Ledger ledger) {
            return around(Ledger.class, ledger, this::ledger);
        }
        if (bean instanceof ClipShop shop) {
            return around(ClipShop.class, shop, this::shop);
        }
        if (bean instanceof MediaCache cache) {
            return around(MediaCache.class, cache, this::cache);
        }
        if (bean instanceof FootageEditor editor) {
            return around(FootageEditor.class, editor, this::editor);
        }
        return film(bean);
    }

    private Object film(Object bean) {
        if (bean instanceof Renderer renderer) {
            return around(Renderer.class, renderer, this::renderer);
        }
        if (bean instanceof Inspector inspector) {
            return around(Inspector.class, inspector, before("inspect", Point.AFTER_FINAL));
        }
        return bean instanceof BatchReports reports
                ? around(BatchReports.class, reports, before("write", Point.BEFORE_END))
                : bean;
    }

    private Around before(String name, Point reached) {
        return (method, arguments, call) -> {
            haltIf(method.getName().equals(name), reached);
            return call.go();
        };
    }

    private Object renderer(Method method, Object[] arguments, Call call) throws Throwable {
        boolean renders = method.getName().equals("render");
        if (renders && point == Point.MID_RENDER) {
            Files.writeString((Path) arguments[1], "half of a mas");
        }
        haltIf(renders, Point.MID_RENDER);
        Object result = call.go();
        haltIf(renders, Point.BEFORE_FINAL);
        return result;
    }

    private Object ledger(Method method, Object[] arguments, Call call) throws Throwable {
        boolean intends = method.getName().equals("intend");
        boolean closes = arguments.length > 0
                && arguments[0] instanceof Purchase purchase
                && purchase.state() == Purchase.State.DELIVERED;
        boolean names = arguments.length > 0
                && arguments[0] instanceof Purchase purchase
                && purchase.state() == Purchase.State.ORDERED;
        haltIf(intends, Point.BEFORE_INTENT);
        haltIf(closes, Point.BEFORE_CLOSE);
        Object result = call.go();
        haltIf(intends, Point.AFTER_INTENT);
        haltIf(names, Point.AFTER_NAME);
        haltIf(closes, Point.AFTER_CLOSE);
        return result;
    }

    private Object shop(Method method, Object[] arguments, Call call) throws Throwable {
        Object result = call.go();
        haltIf(method.getName().equals("order"), Point.AFTER_ACCEPTANCE);
        haltIf(method.getName().equals("ask") && polls.incrementAndGet() == 2, Point.MID_POLL);
        return point == Point.MID_DOWNLOAD && result instanceof ShopAnswer.Ready ready ? half(ready) : result;
    }

    private Object cache(Method method, Object[] arguments, Call call) throws Throwable {
        Object result = call.go();
        haltIf(method.getName().equals("keep"), Point.AFTER_RENAME);
        return result;
    }

    private Object editor(Method method, Object[] arguments, Call call) throws Throwable {
        Object result = call.go();
        haltIf(method.getName().equals("proveVideo"), Point.BEFORE_RENAME);
        return result;
    }

    /** What lies on the disk in the middle of a download. */
    private ShopAnswer half(ShopAnswer.Ready ready) {
        return new ShopAnswer.Ready(path -> {
            ready.delivery().accept(path);
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(Files.size(path) / 2);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            haltIf(true, Point.MID_DOWNLOAD);
        });
    }

    private void haltIf(boolean here, Point reached) {
        if (here && point == reached) {
            Runtime.getRuntime().halt(CountedWrites.HALTED);
        }
    }

    private static <T> Object around(Class<T> port, T bean, Around around) {
        return Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> around.call(
                        method, arguments == null ? new Object[0] : arguments, () -> go(method, bean, arguments)));
    }

    private static Object go(Method method, Object bean, Object[] arguments) throws Throwable {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private interface Around {
        Object call(Method method, Object[] arguments, Call call) throws Throwable;
    }

    private interface Call {
        Object go() throws Throwable;
    }
}
