/**
 * Spring Boot's Actuator with what is Reelmill's: jobs to control, and the health of what videos are made with. It goes through
 * the same ports as the REST API.
 */
@NullMarked
package io.reelmill.presentation.actuator;

import org.jspecify.annotations.NullMarked;
