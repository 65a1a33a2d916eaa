/**
 * The audit log 审计日志: every mutation, with who, what, when, from where and in which tenant (000
 * §7.2 a 7, GB/T 22239).
 *
 * <p>Entries are written in the transaction of the change and cannot be changed afterwards: the
 * application's role may only append.
 */
package org.linli.audit;
