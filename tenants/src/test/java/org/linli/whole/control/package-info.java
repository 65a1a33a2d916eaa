/** Seals and lines, as tests see them. */
package org.linli.whole.control;
