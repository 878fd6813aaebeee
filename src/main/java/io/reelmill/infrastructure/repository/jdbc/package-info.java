/**
 * Sessions and refused rows in the application's database, in SQL that H2 and PostgreSQL both understand. Requests and
 * problems are kept as JSON: they are read back whole or not at all.
 */
@NullMarked
package io.reelmill.infrastructure.repository.jdbc;

import org.jspecify.annotations.NullMarked;
