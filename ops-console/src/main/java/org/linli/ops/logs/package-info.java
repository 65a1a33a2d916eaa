/** Searching the log. */
package org.linli.ops.logs;
