/**
 * The ground a small installation stands on: one process that carries a real PostgreSQL and a real
 * Pulsar, so that a newcomer needs neither Docker nor a database.
 *
 * <p>A {@link org.linli.local.Home} holds all data of one installation. {@link
 * org.linli.local.LocalPlatform} starts the parts in order (database, roles, schema, broker),
 * writes down where they listen, watches them, and takes them down in reverse. Whatever a crash
 * left behind is found and cleared before anything starts: an installation is never attached to by
 * accident. A city's cluster replaces this package by CockroachDB and Pulsar of its own; nothing
 * else changes.
 */
package org.linli.local;
