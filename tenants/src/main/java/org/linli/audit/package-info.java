/**
 * The audit log 审计日志: every mutation, with who, what, when, from where and in which tenant (000
 * §7.2 a 7, GB/T 22239).
 *
 * <p>Entries are written in the transaction of the change and cannot be changed afterwards: the
 * application's role may only append. Against whoever gets past that role, a chain of seals stands
 * over the log of each city, and over that of its data exchange: every hour, once nothing of it can
 * still be on its way, a span of time is closed with the number of its entries, a digest over them,
 * and the seal before (GB/T 22239 level 3, 8.1.4.3 c). Who holds the keys and the database at once
 * can forge it all, unless a seal was kept elsewhere.
 */
package org.linli.audit;
