/** The working-day calendar as somebody sees it. */
package org.linli.ui.calendar;
