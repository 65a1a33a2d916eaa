/**
 * Rules 告警规则: when what devices say, or that they say nothing, is an alarm.
 *
 * <p>The models' packs bring rules by value, change, number and hour; further packs bring silence,
 * combinations over devices of one place, escalation and storms. A community makes them its own
 * within what the pack leaves open: thresholds, severity, hours, whom it tells, on and off, and
 * rules of its own, tried on what was recorded before they count. What protects life is weakened by
 * two people or not at all. Every change keeps who, when and why, and counts on all nodes within
 * seconds.
 */
package org.linli.rules;
