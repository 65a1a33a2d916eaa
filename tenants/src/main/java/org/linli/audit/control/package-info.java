/** Digests and seals over the log, and the walk along them. */
package org.linli.audit.control;
