package org.linli.exchange.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.boundary.Pull;

/**
 * Where the next batch of a subscription ends: at the last of so many rows behind its position, of
 * those that have settled. It tells nothing of the rows but that they are there, and is found by
 * the index alone; whether they may be told, the gate decides afterwards.
 */
public final class Stretch {

  private Stretch() {}

  /**
   * Reads the question, as a pull of it would.
   *
   * @throws org.linli.exchange.boundary.FieldNotOffered one field too many
   */
  public static void check(AssetReader reader, Pull pull) {
    var rows = new PageReader(reader, pull);
    rows.fields();
    Position.of(pull);
  }

  /** How many rows a question has, but no more than that many. Runs inside the community. */
  static long count(Handle handle, AssetReader reader, Pull pull, Instant now, long most) {
    return new PageReader(reader, pull).count(handle, now, most);
  }

  /** The position at which nothing of before that moment is left. */
  public static String at(Pull pull, Instant moment) {
    return Position.at(moment).told(pull);
  }

  /** The end of the next batch; empty when there is nothing new. Runs inside the community. */
  static Optional<String> end(Handle handle, AssetReader reader, Pull pull, Instant now) {
    var bindings = new HashMap<String, Object>();
    bindings.put("tenant", pull.tenant());
    bindings.put("settled", now.minus(reader.settled()).atOffset(ZoneOffset.UTC));
    bindings.put("limit", pull.limit());
    var where =
        new StringBuilder(" where ")
            .append(reader.tenant())
            .append(" = :tenant and ")
            .append(reader.where())
            .append(" and ")
            .append(reader.changed())
            .append(" <= :settled");
    var filters = pull.filters();
    for (int at = 0; at < filters.size(); at++) {
      where
          .append(" and ")
          .append(Condition.read(reader, filters.get(at)).sql(reader, "v" + at, bindings));
    }
    var after = Position.of(pull);
    if (after != null) {
      bindings.put("value", after.value());
      bindings.put("key", after.key());
      where
          .append(" and (")
          .append(reader.changed())
          .append(", ")
          .append(reader.key())
          .append(") > (cast(:value as timestamptz), cast(:key as ")
          .append(reader.keyType())
          .append("))");
    }
    var sql =
        "select x.at, x.id from (select "
            + reader.changed()
            + " as at, "
            + reader.key()
            + " as id from "
            + reader.from()
            + where
            + " order by "
            + reader.changed()
            + ", "
            + reader.key()
            + " limit :limit) x order by x.at desc, x.id desc limit 1";
    var query = handle.createQuery(sql).bindMap(bindings);
    return (reader.models().isEmpty() ? query : query.bindList("models", reader.models()))
        .map(
            (row, context) ->
                new Position(
                    row.getObject(1, OffsetDateTime.class).toInstant().toString(),
                    row.getString(2)))
        .findOne()
        .map(end -> end.told(pull));
  }
}
