/** The guard that doors ask, and the list of those who were turned away. */
package org.linli.entrances.boundary;
