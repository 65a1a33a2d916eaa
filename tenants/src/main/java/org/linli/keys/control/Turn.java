package org.linli.keys.control;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SealedColumn;
import org.linli.keys.entity.KeyPurpose;

/**
 * What becomes of the values of a column, and which ones it is about.
 *
 * @param condition of the rows that are not yet as they shall be
 * @param compared what stands for the names in it
 * @param into the column that gets the new value
 * @param made the new value, of the one that lies there and its context; empty for one that stays
 */
record Turn(
    String condition,
    Map<String, String> compared,
    String into,
    BiFunction<String, String, Optional<String>> made) {

  /** What older keys encrypted comes under the newest one. */
  static Turn anew(SealedColumn column, KeyRing keys, int version) {
    return new Turn(
        sealed(column) + " and " + column.column() + " not like :newest",
        column.personal()
            ? Map.of("newest", version + ":%", "form", SealedForm.EXPRESSION)
            : Map.of("newest", version + ":%"),
        column.column(),
        (value, context) ->
            keys.decrypt(value, context).map(plain -> keys.encrypt(plain, context)));
  }

  /** What lies in clear is encrypted too. */
  static Turn shut(SealedColumn column, KeyRing keys, int version) {
    return new Turn(
        column.column() + " is not null and " + column.column() + " !~ :newest",
        Map.of("newest", SealedForm.of(version)),
        column.column(),
        (value, context) -> plain(value, keys, context).map(plain -> keys.encrypt(plain, context)));
  }

  /** What is encrypted is laid down in clear again. */
  static Turn open(SealedColumn column, KeyRing keys) {
    return new Turn(
        sealed(column),
        Map.of("form", SealedForm.EXPRESSION),
        column.column(),
        (value, context) ->
            keys.decrypt(value, context)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                // In clear it would be taken for one that was brought here from another row.
                .filter(plain -> !SealedForm.is(plain)));
  }

  /**
   * A text that has no marks, or those of an older key, gets the newest key's; and so does one in
   * clear, which a server that knows no marks may have written over another.
   */
  static Turn indexed(SealedColumn column, String index, KeyRing keys) {
    var newest = keys.active(KeyPurpose.TOKEN).version() + ":%";
    return new Turn(
        column.column()
            + " is not null and ("
            + index
            + " is null or "
            + index
            + " not like :newest or "
            + column.column()
            + " !~ :form)",
        Map.of("newest", newest, "form", SealedForm.EXPRESSION),
        index,
        (value, context) ->
            plain(value, keys, context)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .map(text -> BlindIndex.of(keys, column.name(), text)));
  }

  /** The condition under which a value is one that the ring encrypted. */
  static String sealed(SealedColumn column) {
    return column.personal() ? column.column() + " ~ :form" : column.column() + " like '%:%'";
  }

  private static Optional<byte[]> plain(String value, KeyRing keys, String context) {
    return SealedForm.is(value)
        ? keys.decrypt(value, context)
        : Optional.of(value.getBytes(StandardCharsets.UTF_8));
  }
}
