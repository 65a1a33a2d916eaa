/** The pack of holidays, and what is refused of it. */
package org.linli.calendar.control;
