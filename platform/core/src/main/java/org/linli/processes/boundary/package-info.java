/** What rooms call, implement and hear of. */
package org.linli.processes.boundary;
