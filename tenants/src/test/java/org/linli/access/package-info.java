/** Who sees which rows, proved on the real database. */
package org.linli.access;
