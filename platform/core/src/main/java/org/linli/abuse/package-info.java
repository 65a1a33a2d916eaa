/**
 * Abuse 异常使用: finds out who uses data otherwise than they may or are used to, and stops it (000
 * §7.3 c, 004 §P4d).
 *
 * <p>Rules stand in a pack. One worker for the whole installation reads the log of decisions, the
 * log of transfers and the traces of exports from where it left off, counts each account's habit by
 * the hour, and holds what is new against the rules. A hit becomes a finding with its evidence: a
 * case with a deadline, told to the bureau or the operator whose data it is. Where the rule says
 * so, the account's programs are slowed or stopped at once, until one person has decided and a
 * second one has released them. The decision itself does no more work than before.
 */
package org.linli.abuse;
