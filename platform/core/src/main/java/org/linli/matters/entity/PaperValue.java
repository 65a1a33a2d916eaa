package org.linli.matters.entity;

import java.util.List;
import java.util.Map;

/**
 * What a step writes into a field of a paper; exactly one of text, of and rows is there.
 *
 * @param field of the template
 * @param text with {@code {field}} of the form, {@code {matter.number}} and the like in it; {@code
 *     {field|else}} where something else is printed when nothing is known
 * @param of a field of the form whose value has words of its own on paper
 * @param words by the value of that field as the process keeps it, what is printed; {@code none}
 *     where it has none
 * @param rows of a table: texts as above, a cell for each column
 */
public record PaperValue(
    String field, String text, String of, Map<String, String> words, List<List<String>> rows) {

  /** In {@link #words()}, where the field has no value. */
  public static final String NONE = "none";

  public PaperValue {
    words = words == null ? Map.of() : Map.copyOf(words);
    rows = rows == null ? null : rows.stream().map(List::copyOf).toList();
  }
}
