package org.linli.documents.entity;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A part of a template's body; exactly one of them is there. Texts may hold {@code {field}}.
 *
 * @param title in the middle and large
 * @param heading of a section
 * @param line a paragraph, its first line indented by two characters
 * @param flush a paragraph that is not indented: whom the paper addresses
 * @param table the id of a field of rows
 */
public record Block(String title, String heading, String line, String flush, String table) {

  public Block {
    if (Stream.of(title, heading, line, flush, table).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("a block is one of title, heading, line, flush and table");
    }
  }

  /** What is written; empty for a table. */
  public String text() {
    return Stream.of(title, heading, line, flush).filter(Objects::nonNull).findFirst().orElse("");
  }
}
