/**
 * Pictures by Google: Veo's clips, ordered and waited for, and stills by an image model. What a model answers is hostile
 * until proven: it names no file, no host, and no place outside of the bucket that is set.
 */
@NullMarked
package io.reelmill.infrastructure.client.vertex.video;

import org.jspecify.annotations.NullMarked;
