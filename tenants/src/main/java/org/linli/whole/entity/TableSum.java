package org.linli.whole.entity;

import java.util.List;
import java.util.Objects;

/**
 * What a file holds of a table.
 *
 * @param columns names with the types of the SQL standard, in their order
 * @param rows how many lines
 * @param bytes of the lines, before they are sealed
 * @param sha256 of the lines, in hexadecimal figures
 * @param sm3 the same by SM3 (GB/T 32905)
 * @param sealedSha256 of the part as it lies in the file, for who has no pass phrase
 */
public record TableSum(
    String table,
    List<ColumnSum> columns,
    long rows,
    long bytes,
    String sha256,
    String sm3,
    String sealedSha256) {

  public TableSum {
    Objects.requireNonNull(table);
    columns = List.copyOf(columns);
  }

  /** The part's name in the file. */
  public String part() {
    return part(table);
  }

  public static String part(String table) {
    return "tables/" + table + ".jsonl.sealed";
  }

  /** Whether both tell the same of the same rows. */
  public boolean sameRows(TableSum other) {
    return table.equals(other.table) && rows == other.rows && sha256.equals(other.sha256);
  }
}
