/**
 * Who is acting, and whose rows they see.
 *
 * <p>One place for requests, UI threads, push, feed consumers and timers: {@link
 * org.linli.access.boundary.Scopes} binds the caller and the tenant to a block of work, opens its
 * transaction, and tells the database. A capability's boundary carries {@link
 * org.linli.access.boundary.Facade}; each of its methods names the permission it needs. What is
 * refused is a named {@link org.linli.access.boundary.Refusal}. No tenant, no rows (000 §7.2 f,
 * ASVS 5.0 V8.4.1).
 */
package org.linli.access;
