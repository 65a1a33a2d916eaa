package org.linli.keys.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.keys.control.ProtectionPack;

/**
 * A column in which the names, telephones and the like of persons lie encrypted, as the pack {@code
 * protection} lists it.
 *
 * @param key the columns of its table's primary key, to whose values each text is bound
 * @param index the column with the mark by which the whole text is found; null for none
 */
public record PersonalField(String table, String column, List<String> key, String index) {

  private static final Map<String, PersonalField> ALL =
      ProtectionPack.DELIVERED.sealed().stream()
          .map(PersonalField::of)
          .collect(Collectors.toUnmodifiableMap(PersonalField::name, field -> field));

  private static final String TENANT = "tenant_id";

  public PersonalField {
    key = List.copyOf(key);
  }

  private static PersonalField of(ProtectionPack.Sealed sealed) {
    var dot = sealed.column().indexOf('.');
    return new PersonalField(
        sealed.column().substring(0, dot),
        sealed.column().substring(dot + 1),
        sealed.key(),
        sealed.index());
  }

  /**
   * @param name as {@code table.column}
   * @throws IllegalArgumentException for a column that the pack does not list
   */
  public static PersonalField of(String name) {
    var field = ALL.get(name);
    if (field == null) {
      throw new IllegalArgumentException(name + " is not listed as encrypted");
    }
    return field;
  }

  /** In the order of their names. */
  public static List<PersonalField> all() {
    return ALL.values().stream().sorted(Comparator.comparing(PersonalField::name)).toList();
  }

  /** Those of a table. */
  public static List<PersonalField> in(String table) {
    return ALL.values().stream().filter(field -> field.table().equals(table)).toList();
  }

  /** As {@code table.column}. */
  public String name() {
    return table + "." + column;
  }

  public boolean ofCommunities() {
    return key.contains(TENANT);
  }

  /** What a text of that row is bound to: table, column, tenant and id. */
  public String contextOf(Map<String, ?> row) {
    return context(key.stream().map(row::get).toArray());
  }

  /**
   * @param values of the key's columns, in their order
   */
  public String context(Object... values) {
    if (values.length != key.size()) {
      throw new IllegalArgumentException(name() + " has a key of " + key.size());
    }
    var context = new StringBuilder(name());
    for (var value : values) {
      context.append(' ').append(value);
    }
    return context.toString();
  }

  SealedColumn sealed() {
    return new SealedColumn(table, column, key, ofCommunities(), true, true, this::contextOf);
  }
}
