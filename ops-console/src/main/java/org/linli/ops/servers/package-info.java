/** The register of servers. */
package org.linli.ops.servers;
