/** The trace of this thread, and lines of the log that tell it. */
package org.linli.traces.boundary;
