package org.linli.matters.entity;

/**
 * A photograph, a voice note or a scan of a matter. What it is says its content, never a name or a
 * header.
 */
public record Enclosure(String mediaType, byte[] content) {

  /** Bytes of a voice note: some two minutes as phones record them. */
  public static final int LARGEST_SOUND = 2 * 1024 * 1024;
}
