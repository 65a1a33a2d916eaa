package org.linli.keys.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/**
 * Which columns with personal data lie encrypted, and why the others do not; read and checked once.
 *
 * @param level of the catalogue, from which on a column has to stand here
 * @param kinds of the catalogue's fields that have to stand here
 */
public record ProtectionPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) String level,
    @JsonProperty(required = true) List<String> kinds,
    @JsonProperty(required = true) List<Sealed> sealed,
    @JsonProperty(required = true) List<Clear> clear) {

  static final String FILE = "packs/protection/columns.yaml";

  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

  public static final ProtectionPack DELIVERED =
      Packs.read(ProtectionPack.class.getClassLoader().getResource(FILE), ProtectionPack.class);

  /**
   * @param column as {@code table.column}
   * @param key the columns of the primary key
   * @param index the column with the mark by which the whole text is found; null for none
   */
  public record Sealed(
      @JsonProperty(required = true) String column,
      @JsonProperty(required = true) List<String> key,
      String index) {

    public Sealed {
      if (!COLUMN.matcher(column).matches() || key.isEmpty()) {
        throw new PackFault(FILE, 1, column + " is no column with a key");
      }
      key = List.copyOf(key);
    }
  }

  /**
   * @param fields as {@code asset/field}
   */
  public record Clear(
      @JsonProperty(required = true) Text reason,
      @JsonProperty(required = true) List<String> fields) {

    public Clear {
      fields = List.copyOf(fields);
    }
  }

  public ProtectionPack {
    kinds = List.copyOf(kinds);
    sealed = List.copyOf(sealed);
    clear = List.copyOf(clear);
    var seen = new HashSet<String>();
    for (var one : sealed) {
      if (!seen.add(one.column())) {
        throw new PackFault(FILE, 1, one.column() + " stands here twice");
      }
    }
  }
}
