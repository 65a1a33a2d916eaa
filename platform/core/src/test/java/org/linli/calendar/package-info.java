/** Working time by the real calendar of real years. */
package org.linli.calendar;
