/** Sending commands, what doors do with them, and what other rooms hear. */
package org.linli.commands.boundary;
