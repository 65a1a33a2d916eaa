/** What a server says of itself. */
package org.linli.servers.control;
