/** The register, and the beat by which a server stands in it. */
package org.linli.servers.boundary;
