/** The board, and the feed of its figures. */
package org.linli.city.boundary;
