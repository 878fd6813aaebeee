/**
 * The entrance: starts the application and holds nothing else. What the product knows is in {@code core}, what it talks
 * to in {@code infrastructure}, what people see of it in {@code presentation}.
 */
@NullMarked
package io.reelmill;

import org.jspecify.annotations.NullMarked;
