/**
 * Cases 事件: from the alarm, the round or the finding to the confirmed end.
 *
 * <p>What people see and report is a grid event ({@link org.linli.matters.boundary.GridEvents});
 * what they opened here before goes on here to its end.
 *
 * <p>There is one way: opened, dispatched, accepted, handled, confirmed, closed ({@link
 * org.linli.cases.control.CaseFlow} alone knows it, so that a process engine can take its place).
 * An alarm opens exactly one case, however often it is told, and the case goes at once to the least
 * loaded grid worker of the building. Each severity has its time ({@code
 * packs/cases/deadlines.yaml}); what is not handled by then is shown to the street, through the
 * data-rights gate.
 */
package org.linli.cases;
