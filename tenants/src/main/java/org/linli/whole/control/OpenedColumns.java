package org.linli.whole.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SealedColumn;

/**
 * The columns that the key ring encrypted, and how they are opened: without the platform's keys
 * nobody could read them, so they leave as they were before, under the pass phrase like all else.
 * What its room keeps shut, as keys that sign, leaves as it lies in the database.
 */
public final class OpenedColumns implements RowLines.Opener {

  private final KeyRing keys;
  private final Map<String, SealedColumn> columns;

  public OpenedColumns(KeyRing keys, List<SealedColumn> told) {
    this.keys = keys;
    this.columns =
        told.stream()
            .filter(column -> column.ofCommunities() && column.leavesOpened())
            .collect(Collectors.toMap(SealedColumn::name, column -> column));
  }

  Set<String> names() {
    return columns.keySet();
  }

  /**
   * Personal texts as texts; all else in Base64, since it need be no text. A value that does not
   * open any more leaves as it is, and so does a personal text that lies there in clear.
   */
  @Override
  public String open(String table, String column, Map<String, Object> row, String sealed) {
    var told = columns.get(table + "." + column);
    return keys.decrypt(sealed, told.context().apply(row))
        .map(
            plain ->
                told.personal()
                    ? new String(plain, StandardCharsets.UTF_8)
                    : Base64.getEncoder().encodeToString(plain))
        .orElse(sealed);
  }
}
