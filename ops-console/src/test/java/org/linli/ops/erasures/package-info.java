/** Erasures on the console, as tests see them. */
package org.linli.ops.erasures;
