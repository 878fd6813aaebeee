/**
 * What the product knows by itself: countries from The World Factbook, chemical elements, and a gated dictionary. Nothing is
 * read before a topic asks for it, and a topic that is not exactly a name that is known gets nothing.
 */
@NullMarked
package io.reelmill.infrastructure.client.knowledge;

import org.jspecify.annotations.NullMarked;
