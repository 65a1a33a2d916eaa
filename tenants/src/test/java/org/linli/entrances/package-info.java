/** Tests of what doors share about those they turn away. */
package org.linli.entrances;
