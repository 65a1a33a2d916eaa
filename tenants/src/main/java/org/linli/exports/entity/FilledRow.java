package org.linli.exports.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A row as somebody filled it, its cells stripped.
 *
 * @param row as the reader of the file counts it, from 1
 */
public record FilledRow(int row, Map<String, String> cells) {

  public FilledRow {
    cells = Map.copyOf(cells);
  }

  /** What stands in the column; empty for nothing. */
  public String of(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The same, null for nothing. */
  public String orNull(String column) {
    var text = of(column);
    return text.isEmpty() ? null : text;
  }

  /** Parts between commas or semicolons of either script. */
  public List<String> parts(String column) {
    return Arrays.stream(of(column).split("[,;\uFF0C\uFF1B\u3001]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether anything stands in it. */
  public boolean isFilled() {
    return cells.values().stream().anyMatch(text -> !text.isEmpty());
  }
}
