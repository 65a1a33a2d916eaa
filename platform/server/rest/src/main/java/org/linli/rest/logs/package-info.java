/** Searching the server's log. */
package org.linli.rest.logs;
