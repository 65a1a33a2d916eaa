/** The register as the other rooms see it. */
package org.linli.assurance.boundary;
