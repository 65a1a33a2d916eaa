/**
 * Linkage 联动: what a community does by itself within seconds when something alarms (000 §6.2 d, 001
 * §5.2.3, 000 §9.2.5 e).
 *
 * <p>Scenarios are packs: triggers, conditions, ordered steps with time-outs and fall-backs. An
 * alarm writes a run in its own transaction; right after the commit its steps are planned and
 * taken, each with its result, in transactions that move the step in the same breath, so that a
 * restart goes on where it stood and nothing is done twice. A run acts inside its own community
 * alone. The community switches scenarios and sets what a pack leaves open; drills run the same
 * steps, for real or only recorded.
 */
package org.linli.linkage;
