/**
 * Alarms 告警: raised by a rule of a device model, one per device and rule, and ended by the rule's
 * clearing condition.
 *
 * <p>The feed's consumer raises, counts and clears them in the transaction that stores the
 * readings; other rooms hear of it by {@link org.linli.alarms.boundary.AlarmRaised} and {@link
 * org.linli.alarms.boundary.AlarmCleared} in that same transaction. Clerks look at them and
 * acknowledge them. A repeated cause counts up the open alarm instead of raising a new one (004
 * T5.10.2).
 */
package org.linli.alarms;
