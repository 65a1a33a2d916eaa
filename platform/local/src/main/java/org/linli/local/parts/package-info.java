/**
 * What the installation is made of: the lists of parts (SBOM, CycloneDX) that the build writes, the
 * licences that may stand in them, and which parts a file of known weaknesses (OSV) names.
 */
package org.linli.local.parts;
