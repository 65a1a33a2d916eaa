/** {@code /calendar}: working days and office hours. */
package org.linli.rest.calendar;
