/** The facade for clerks. */
package org.linli.places.boundary;
