package org.linli.keys.boundary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column whose values the ring encrypted, told by the room that keeps them, so that they are
 * sealed anew after a rotation.
 *
 * @param key the columns of the primary key
 * @param ofCommunities whether row security shows a community's rows to it alone
 * @param leavesOpened whether a community that takes all of its rows along gets the value itself;
 *     false for what must work nowhere else, as a key that signs
 * @param personal whether it is a text about a person that may lie there in clear as well
 * @param context what a row's value is bound to, out of its key
 */
public record SealedColumn(
    String table,
    String column,
    List<String> key,
    boolean ofCommunities,
    boolean leavesOpened,
    boolean personal,
    Function<Map<String, Object>, String> context) {

  public SealedColumn {
    key = List.copyOf(key);
  }

  /** One in which nothing lies in clear. */
  public SealedColumn(
      String table,
      String column,
      List<String> key,
      boolean ofCommunities,
      boolean leavesOpened,
      Function<Map<String, Object>, String> context) {
    this(table, column, key, ofCommunities, leavesOpened, false, context);
  }

  /** One that the community takes along as it was before it was encrypted. */
  public SealedColumn(
      String table,
      String column,
      List<String> key,
      boolean ofCommunities,
      Function<Map<String, Object>, String> context) {
    this(table, column, key, ofCommunities, true, context);
  }

  /** As {@code table.column}. */
  public String name() {
    return table + "." + column;
  }

  /** A platform table's, whose rows all servers see. */
  public static SealedColumn of(
      String table,
      String column,
      List<String> key,
      Function<Map<String, Object>, String> context) {
    return new SealedColumn(table, column, key, false, context);
  }
}
