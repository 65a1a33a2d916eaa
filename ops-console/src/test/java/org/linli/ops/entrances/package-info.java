/** Tests of the screen of those who were turned away. */
package org.linli.ops.entrances;
