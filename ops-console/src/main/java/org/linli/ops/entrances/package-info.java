/** Who was turned away. */
package org.linli.ops.entrances;
