/**
 * Obligations 脱敏与聚合: what a decision of the gate obliges to before anybody sees anything (000 §7.2
 * c 3, 004 三(二)2(3)g).
 *
 * <p>MASK goes by the field's kind in the catalogue: a name, a number, a plate, an address lose
 * what identifies and keep their form; what joins tables becomes a token, the same for one
 * recipient and another for every other; words that somebody wrote lose the names and numbers found
 * in them. AGGREGATE gives totals of groups alone, never of fewer than the asset's smallest group,
 * and no combination of all answers tells of fewer either. Which field gets what stands in one
 * pack. {@link org.linli.obligations.boundary.Obligations} is the only one who masks: an
 * architecture test keeps the rest of the house from it.
 */
package org.linli.obligations;
