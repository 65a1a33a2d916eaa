/**
 * Cases 事件: from the alarm, the resident's snapshot or the clerk's own word to the confirmed end.
 *
 * <p>There is one way: opened, dispatched, accepted, handled, confirmed, closed ({@link
 * org.linli.cases.control.CaseFlow} alone knows it, so that a process engine can take its place).
 * An alarm opens exactly one case, however often it is told, and the case goes at once to the least
 * loaded grid worker of the building. Each severity has its time ({@code
 * packs/cases/deadlines.yaml}); what is not handled by then is shown to the street, through the
 * data-rights gate.
 */
package org.linli.cases;
