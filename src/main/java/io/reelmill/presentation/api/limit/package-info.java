/** How often one caller may ask, and how much may be sent at once. */
@NullMarked
package io.reelmill.presentation.api.limit;

import org.jspecify.annotations.NullMarked;
