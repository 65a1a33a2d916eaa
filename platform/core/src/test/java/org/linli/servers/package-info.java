/** The register of servers. */
package org.linli.servers;
