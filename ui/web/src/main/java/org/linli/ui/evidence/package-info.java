/** Evidence for 等保 and 密评 on a screen. */
package org.linli.ui.evidence;
