package io.reelmill.infrastructure.client.vertex.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Buys of the real service; not run without an account and the word to pay, given beside the account's settings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = "REELMILL_TEST_VERTEX",
        matches = "true",
        disabledReason = "not run: no account of Google's, or REELMILL_TEST_VERTEX is not true")
public @interface OnRealGoogle {}
