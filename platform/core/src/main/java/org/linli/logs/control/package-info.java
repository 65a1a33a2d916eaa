/** Files of the log, read from their end. */
package org.linli.logs.control;
