/** The screen of evidence holds. */
package org.linli.ui.evidence;
