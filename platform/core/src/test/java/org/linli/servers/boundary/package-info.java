/** What a server says of its life. */
package org.linli.servers.boundary;
