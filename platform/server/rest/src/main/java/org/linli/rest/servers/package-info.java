/** The register of servers. */
package org.linli.rest.servers;
