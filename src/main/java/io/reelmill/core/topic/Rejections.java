package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.util.List;

/** The problems of the refused rows as the database knows them. Thread-safe; joins a running transaction. */
@Port
public interface Rejections {
    /** Adds a refused row's problems; does nothing when the batch has them already. */
    void add(long batch, Rejection rejection);

    /** In the order of their lines. */
    List<Rejection> of(long batch);
}
