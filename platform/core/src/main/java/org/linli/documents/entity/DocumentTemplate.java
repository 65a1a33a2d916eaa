package org.linli.documents.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.packs.Text;

/**
 * How a kind of paper looks and is numbered, as its pack says.
 *
 * @param version raised with every change; a paper keeps the version it was made by
 * @param basis the law or standard that the paper follows
 * @param number with {@code {year}}, {@code {place}} and {@code {n}}
 * @param keepYears how long it is kept; null for ever (永久)
 * @param sealed whether it is issued under a seal alone
 * @param open what a community may want otherwise
 */
public record DocumentTemplate(
    @JsonProperty(required = true) String kind,
    @JsonProperty(required = true) Integer version,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) String basis,
    @JsonProperty(required = true) String number,
    Integer keepYears,
    Boolean sealed,
    List<Opening> open,
    @JsonProperty(required = true) List<DocumentField> fields,
    @JsonProperty(required = true) List<Block> body) {

  /** What the platform itself knows to fill in. */
  public static final Set<String> GIVEN = Set.of("number", "date", "organisation", "community");

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
  private static final int LONGEST_KEEPING = 100;

  public DocumentTemplate {
    if (kind == null || !KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("kind: " + kind);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version: " + version);
    }
    if (!number.contains("{year}") || !number.contains("{n}")) {
      throw new IllegalArgumentException("number needs {year} and {n}: " + number);
    }
    if (keepYears != null && (keepYears < 1 || keepYears > LONGEST_KEEPING)) {
      throw new IllegalArgumentException("keepYears: " + keepYears);
    }
    sealed = Boolean.TRUE.equals(sealed);
    open = open == null ? List.of() : List.copyOf(open);
    fields = List.copyOf(fields);
    body = List.copyOf(body);
    var known = new HashSet<>(GIVEN);
    for (var field : fields) {
      if (!known.add(field.id())) {
        throw new IllegalArgumentException("field " + field.id() + " stands twice");
      }
    }
    for (var block : body) {
      check(fields, known, block);
    }
  }

  private static void check(List<DocumentField> fields, Set<String> known, Block block) {
    if (block.table() != null
        && fields.stream()
            .noneMatch(
                field -> field.id().equals(block.table()) && field.type() == FieldType.TABLE)) {
      throw new IllegalArgumentException("no field of rows: " + block.table());
    }
    var holes = HOLE.matcher(block.text());
    while (holes.find()) {
      var hole = holes.group(1);
      if (!known.contains(hole)
          || fields.stream()
              .anyMatch(field -> field.id().equals(hole) && field.type() == FieldType.TABLE)) {
        throw new IllegalArgumentException("no field to write into a line: " + hole);
      }
    }
  }

  public Optional<DocumentField> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  public boolean leaves(Opening opening) {
    return open.contains(opening);
  }
}
