package org.linli.exports.entity;

import java.util.List;
import java.util.Locale;
import org.linli.messages.Messages;

/**
 * How a list looks as a file.
 *
 * @param name what it is a list of; its title is the text {@code <name>.sheet}
 */
public record Sheet<T>(String name, List<Column<T>> columns) {

  public Sheet {
    columns = List.copyOf(columns);
    if (columns.stream().noneMatch(Column::words)) {
      throw new IllegalArgumentException(name + " has no column that could carry the mark");
    }
  }

  @SafeVarargs
  public static <T> Sheet<T> of(String name, Column<T>... columns) {
    return new Sheet<>(name, List.of(columns));
  }

  /** The heading of one of its columns. */
  public String heading(Column<T> column, Locale locale) {
    return column.title() == null
        ? Messages.text(locale, name + ".column." + column.key())
        : column.title().apply(locale);
  }

  @Override
  public String toString() {
    return name;
  }
}
