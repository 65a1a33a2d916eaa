/**
 * Processes: everything that flows through steps, from a report to a permit (003 §3.2.3.6).
 *
 * <p>A process is a BPMN 2.0 file of a stated subset; what lies outside is named element by element
 * and never ignored. It runs in our own tables, inside the tenant's transaction and row security:
 * an instance is one row that holds its tokens, so that no token is lost or doubled whatever fails,
 * with tasks, timers and awaited messages beside it and every visit of a step in its history. The
 * city's template may be varied below within what it leaves open; what runs ends on its version or
 * is moved after a preview.
 */
package org.linli.processes;
