package io.reelmill.core.session;

/**
 * A step forward in one session.
 *
 * @param stage the stage's name, {@code sourceClips} for example
 * @param share how much of the stage is done, 0 to 1; 0 says it begins, 1 that it has ended
 */
public record Progress(SessionId session, String stage, double share) {}
