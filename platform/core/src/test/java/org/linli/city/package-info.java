/** The rules of the figures, on the real database. */
package org.linli.city;
