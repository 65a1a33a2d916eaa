package org.linli.exports.entity;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a sheet.
 *
 * @param key its heading is the text {@code <sheet>.column.<key>}
 * @param words whether it holds text for people, which may carry the mark; a key by which somebody
 *     joins the file with another must stay as it is
 * @param value text, number, {@link java.time.Instant} or null
 * @param title its heading where that is no text of ours, for example the catalogue's; else null
 */
public record Column<T>(
    String key,
    boolean words,
    BiFunction<T, Locale, Object> value,
    Function<Locale, String> title) {

  Column(String key, boolean words, BiFunction<T, Locale, Object> value) {
    this(key, words, value, null);
  }

  /** The same under another heading. */
  public Column<T> titled(Function<Locale, String> heading) {
    return new Column<>(key, words, value, heading);
  }

  /** Codes, numbers and times. */
  public static <T> Column<T> of(String key, Function<T, Object> value) {
    return new Column<>(key, false, (row, locale) -> value.apply(row));
  }

  /** Names, titles and notes, as somebody wrote them. */
  public static <T> Column<T> words(String key, Function<T, Object> value) {
    return new Column<>(key, true, (row, locale) -> value.apply(row));
  }

  /** Words of ours, said in the reader's language. */
  public static <T> Column<T> said(String key, BiFunction<T, Locale, Object> value) {
    return new Column<>(key, true, value);
  }
}
