package io.reelmill.infrastructure.batch;

import io.reelmill.shared.retry.Patience;
import io.reelmill.shared.retry.Patience.Work;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Calls of a port that waits for its database while it is away.
 *
 * @param patience of the caller, by what it gives; empty when the call is made once and no more
 */
record AwaitedCalls(Object port, Patient patience, Again again) implements InvocationHandler {
    /** What is done in the place of a call that failed: of itself, the same. */
    @FunctionalInterface
    interface Again {
        Again THE_SAME = (method, arguments, call) -> call;

        /** Asked before the call is made for the first time. */
        Work<Object, Throwable> of(String method, Object[] arguments, Work<Object, Throwable> call);
    }

    /** Says how patient a call is. */
    @FunctionalInterface
    interface Patient {
        Optional<Patience> of(String method, Object[] arguments);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] parameters) throws Throwable {
        Object[] arguments = parameters == null ? new Object[0] : parameters;
        Work<Object, Throwable> call = () -> call(method, arguments);
        Optional<Patience> given = patience.of(method.getName(), arguments);
        return given.isPresent() ? given.get().of(call, again.of(method.getName(), arguments, call)) : call.run();
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
