/** Rows of activities, and the way over to the other communities. */
package org.linli.neighbours.control;
