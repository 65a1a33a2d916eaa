/** Duty rosters on the screen. */
package org.linli.ui.duty;
