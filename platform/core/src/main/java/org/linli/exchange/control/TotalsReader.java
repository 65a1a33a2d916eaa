package org.linli.exchange.control;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;
import org.linli.obligations.boundary.Group;
import org.linli.obligations.boundary.Obligations;
import org.linli.rights.entity.Decision;

/**
 * What AGGREGATE leaves of an asset: how many rows there are of each combination of codes and days.
 * Which of these groups may be told, and beside which others, the obligations say.
 */
final class TotalsReader {

  private static final int MOST_GROUPS = 1_000;
  private static final String COUNT = "count";

  private final AssetReader reader;
  private final Pull pull;
  private final Obligations obligations;
  private final List<AssetField> groups;

  TotalsReader(AssetReader reader, Pull pull, Obligations obligations) {
    this.reader = reader;
    this.pull = pull;
    this.obligations = obligations;
    this.groups =
        pull.fields().isEmpty()
            ? reader.sheet().fields().stream()
                .filter(field -> reader.columns().containsKey(field.name()))
                .filter(field -> field.kind() == FieldKind.CODE)
                .toList()
            : pull.fields().stream()
                .filter(name -> !name.equals(COUNT))
                .map(
                    name ->
                        reader
                            .offered(name)
                            .filter(TotalsReader::isGroup)
                            .orElseThrow(() -> new FieldNotOffered(name)))
                .toList();
  }

  /** Codes and days are common to many; everything else may single somebody out. */
  static boolean isGroup(AssetField field) {
    return field.kind() == FieldKind.CODE || field.kind() == FieldKind.TIME;
  }

  Rows read(Handle handle, Decision decision, Instant now) {
    var expressions = groups.stream().map(this::expression).toList();
    var grouped = String.join(", ", expressions);
    var sql =
        "select "
            + (grouped.isEmpty() ? "" : grouped + ", ")
            + "count(*), array_agg(distinct cast("
            + reader.subject()
            + " as varchar)) from "
            + reader.from()
            + " where "
            + reader.tenant()
            + " = :tenant and "
            + reader.where()
            + (grouped.isEmpty() ? "" : " group by " + grouped + " order by " + grouped)
            + " limit :limit";
    var bindings = new HashMap<String, Object>();
    bindings.put("tenant", pull.tenant());
    bindings.put("limit", MOST_GROUPS);
    var query = handle.createQuery(sql).bindMap(bindings);
    if (!reader.models().isEmpty()) {
      query.bindList("models", reader.models());
    }
    var today = now.truncatedTo(ChronoUnit.DAYS);
    var found = query.map((row, context) -> group(row, today)).list();
    var told = obligations.tell(decision, reader.sheet(), "exchange", found).figures();
    var names = new ArrayList<String>();
    groups.forEach(field -> names.add(field.name()));
    names.add(COUNT);
    return new Rows(names, told, false, null);
  }

  private String expression(AssetField field) {
    var column = reader.columns().get(field.name());
    return field.kind() == FieldKind.TIME ? "date_trunc('day', " + column + ")" : column;
  }

  /** Groups of a day belong to that day, those of all time to the day on which they are told. */
  private Group<List<Object>> group(ResultSet row, Instant today) throws SQLException {
    var values = new ArrayList<Object>();
    var day = today;
    for (int at = 0; at < groups.size(); at++) {
      var value = PageReader.value(row, at + 1, groups.get(at));
      values.add(value);
      if (value instanceof Instant time) {
        day = time;
      }
    }
    values.add(row.getLong(groups.size() + 1));
    var members = new HashSet<UUID>();
    for (var member : (Object[]) row.getArray(groups.size() + 2).getArray()) {
      members.add(UUID.nameUUIDFromBytes(String.valueOf(member).getBytes(StandardCharsets.UTF_8)));
    }
    return new Group<>(day, members, values);
  }
}
