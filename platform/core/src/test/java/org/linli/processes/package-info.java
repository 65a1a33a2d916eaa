/** Processes from the drawing to the end. */
package org.linli.processes;
