/** What lines of the log tell, and of which trace they are. */
package org.linli.traces.boundary;
