package org.linli.documents.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.packs.Text;

/**
 * A field of a template.
 *
 * @param id what stands between braces in the body
 * @param optional true where it may stay empty
 * @param longest how many characters it takes; null for 200 in a line, 4,000 in several
 * @param options of a {@link FieldType#CHOICE}, as they are printed
 * @param columns of a {@link FieldType#TABLE}
 */
public record DocumentField(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) FieldType type,
    @JsonProperty(required = true) Text name,
    Boolean optional,
    Integer longest,
    List<String> options,
    List<DocumentField> columns) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int LINE = 200;
  private static final int LINES = 4_000;

  public DocumentField {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("field id: " + id);
    }
    optional = Boolean.TRUE.equals(optional);
    options = options == null ? List.of() : List.copyOf(options);
    columns = columns == null ? List.of() : List.copyOf(columns);
    longest = longest == null ? type == FieldType.LONG_TEXT ? LINES : LINE : longest;
    if (longest < 1 || longest > LINES) {
      throw new IllegalArgumentException("field " + id + ": longest");
    }
    if (type == FieldType.CHOICE == options.isEmpty()) {
      throw new IllegalArgumentException("field " + id + ": a choice, and it alone, has options");
    }
    if (type == FieldType.TABLE == columns.isEmpty()) {
      throw new IllegalArgumentException("field " + id + ": a table, and it alone, has columns");
    }
    var seen = new HashSet<String>();
    for (var column : columns) {
      if (column.type() == FieldType.TABLE || !seen.add(column.id())) {
        throw new IllegalArgumentException("field " + id + ": column " + column.id());
      }
    }
  }
}
