/** Searching the log. */
package org.linli.logs.control;
