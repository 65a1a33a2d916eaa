/** Algorithms, wrapping, and where the wrapped keys lie. */
package org.linli.keys.control;
