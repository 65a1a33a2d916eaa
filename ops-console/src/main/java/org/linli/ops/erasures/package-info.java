/** Communities that have left, and the erasing of their rows. */
package org.linli.ops.erasures;
