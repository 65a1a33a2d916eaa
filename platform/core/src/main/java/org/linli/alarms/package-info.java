/**
 * Alarms 告警: raised by a rule of a device model, one per device and rule, and ended by the rule's
 * clearing condition.
 */
package org.linli.alarms;
