/**
 * A session is one video in the making: its identity, its manifest and its folder.
 * Holds the one restart idiom, derive: what the manifest proves is used, everything else is computed.
 * Also the ports by which batches of sessions are run and looked at.
 */
@NullMarked
package io.reelmill.core.session;

import org.jspecify.annotations.NullMarked;
