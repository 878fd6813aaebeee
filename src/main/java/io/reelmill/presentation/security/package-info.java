/**
 * Who may do what over the network: one table of rules, the credentials that are looked at, and what is refused before
 * anybody is asked.
 */
@NullMarked
package io.reelmill.presentation.security;

import org.jspecify.annotations.NullMarked;
