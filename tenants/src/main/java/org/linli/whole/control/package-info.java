/** Rows as lines, lines as sealed parts. */
package org.linli.whole.control;
