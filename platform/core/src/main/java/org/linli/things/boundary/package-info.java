/** The facade of the standard, and its refusals. */
package org.linli.things.boundary;
