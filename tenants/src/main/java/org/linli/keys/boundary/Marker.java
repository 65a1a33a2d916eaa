package org.linli.keys.boundary;

/** Makes the bits of keyed marks, one after the other; for one thread and one piece of work. */
@FunctionalInterface
public interface Marker {
  byte[] bits(Object... parts);
}
