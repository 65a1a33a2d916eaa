/** {@code /exports}: files that were handed out, and from whom one comes. */
package org.linli.rest.exports;
