package io.reelmill.infrastructure.client.motion;

/** How the words of one picture come, and how its most important one is set off. */
record Manner(Entrance entrance, Curve curve, Emphasis emphasis) {}
