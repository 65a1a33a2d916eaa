/** Rosters as somebody sees them. */
package org.linli.ui.duty;
