/**
 * Cases 事件 of before: they are read and go on here to their end.
 *
 * <p>The room opens nothing any more. What people see and report is a grid event ({@link
 * org.linli.matters.boundary.GridEvents}); alarms, faults found on rounds and findings are alarm
 * events ({@link org.linli.matters.boundary.EventIntake}).
 *
 * <p>There is one way: opened, dispatched, accepted, handled, confirmed, closed ({@link
 * org.linli.cases.control.CaseFlow} alone knows it). Each severity has its time ({@code
 * packs/cases/deadlines.yaml}); what is not handled by then is shown to the street, through the
 * data-rights gate. Which grid worker stands for which grid is kept here as well ({@link
 * org.linli.cases.boundary.Duties}).
 */
package org.linli.cases;
