/** The register as rows. */
package org.linli.servers.control;
