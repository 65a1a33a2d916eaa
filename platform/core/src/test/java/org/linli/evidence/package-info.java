/** Evidence holds. */
package org.linli.evidence;
