/**
 * Work that is due at a time: one timer for all tenants.
 *
 * <p>A room writes what is due in the transaction that wants it; the timer of any server takes what
 * is due with {@code for update skip locked}, enters the tenant and calls the room's {@link
 * org.linli.work.boundary.DueWorker} in the same transaction that removes it. So nothing is lost,
 * nothing done twice, several servers share the load, and the cost grows with the work done, not
 * with the number of tenants.
 */
package org.linli.work;
