/** The rules of places, on the real database. */
package org.linli.places;
