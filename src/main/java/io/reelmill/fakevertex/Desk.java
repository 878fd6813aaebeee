package io.reelmill.fakevertex;

import java.util.Optional;

/** Serves one kind of call. */
interface Desk {
    /** What kind of call it is, to the script of faults. */
    Step step(Call call);

    /**
     * Answers; what costs is in the ledger when it returns.
     *
     * @throws BadCallException when the call is refused
     */
    Reply serve(Call call, Optional<Fault> fault);
}
