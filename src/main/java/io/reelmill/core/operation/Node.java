package io.reelmill.core.operation;

/**
 * This process among those that share a database.
 *
 * @param id no other living process has it
 * @param sole whether no other process can have the database, a file in this home for example
 */
public record Node(String id, boolean sole) {}
