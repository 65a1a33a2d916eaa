/** Counting what is heard. */
package org.linli.city.control;
