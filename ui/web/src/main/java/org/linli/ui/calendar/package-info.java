/** The working-day calendar on the screen. */
package org.linli.ui.calendar;
