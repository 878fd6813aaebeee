package io.reelmill.infrastructure.client.marytts;

import java.util.List;

/** Knows how one kind of written word is spoken. */
@FunctionalInterface
interface Rule {
    /** The spoken words; empty when the word is of another kind. */
    List<Token> read(Place place);
}
