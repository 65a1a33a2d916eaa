package org.linli.cases.entity;

/**
 * A photograph as it came, or as it is kept. What it is says its content, never a name or a header.
 */
public record Photo(String mediaType, byte[] content) {

  public Photo(byte[] content) {
    this(null, content);
  }
}
