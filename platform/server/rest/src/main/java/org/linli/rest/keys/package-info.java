/** {@code /keys}: the book of keys. */
package org.linli.rest.keys;
