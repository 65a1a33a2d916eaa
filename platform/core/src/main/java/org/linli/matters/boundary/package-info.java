/** The facades of matters, work, and definitions. */
package org.linli.matters.boundary;
