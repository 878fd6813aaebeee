/**
 * Session folders, manifests and JSON documents on the file system.
 * A file under its final name is whole: it is written beside it, flushed, recorded in the manifest and only then
 * renamed, so that whatever is cut off is either taken back or brought to its end when the session is opened again.
 */
@NullMarked
package io.reelmill.infrastructure.repository.files;

import org.jspecify.annotations.NullMarked;
