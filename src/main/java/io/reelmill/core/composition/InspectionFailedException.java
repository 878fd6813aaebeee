package io.reelmill.core.composition;

import io.reelmill.core.session.Inspection;

/** A master does not keep what a finished video promises; the message names every broken promise with its figures. */
public final class InspectionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InspectionFailedException(Inspection verdict) {
        super("the video does not hold what it promises: " + verdict.failures());
    }
}
