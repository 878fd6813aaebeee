package io.reelmill.presentation.cli;

import io.reelmill.core.session.Doubts;

/** The user's word on orders in doubt, as {@code run}, {@code make} and {@code restart} take it. */
final class DoubtsOption {
    static final String DESCRIPTION =
            "Give up this batch's orders that are in doubt or were perhaps charged, so that they are bought again."
                    + " They may have to be paid for twice.";

    private DoubtsOption() {}

    static Doubts of(boolean buyAgain) {
        return buyAgain ? Doubts.BOUGHT_AGAIN : Doubts.KEPT;
    }
}
