package org.linli.exchange.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;

/**
 * What AGGREGATE leaves of an asset: how many rows there are of each combination of codes, where
 * enough different things or homes stand behind it. Smaller groups are left out.
 */
final class TotalsReader {

  /** Fewer than this are not a group but somebody. */
  static final int SMALLEST_GROUP = 10;

  private static final int MOST_GROUPS = 1_000;
  private static final String COUNT = "count";

  private final AssetReader reader;
  private final Pull pull;
  private final List<AssetField> groups;

  TotalsReader(AssetReader reader, Pull pull) {
    this.reader = reader;
    this.pull = pull;
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

  Rows read(Handle handle) {
    var names = new ArrayList<String>();
    var expressions = new ArrayList<String>();
    for (var field : groups) {
      names.add(field.name());
      var column = reader.columns().get(field.name());
      expressions.add(
          field.kind() == FieldKind.TIME ? "date_trunc('day', " + column + ")" : column);
    }
    var grouped = String.join(", ", expressions);
    var sql =
        "select "
            + (grouped.isEmpty() ? "" : grouped + ", ")
            + "count(*) from "
            + reader.from()
            + " where "
            + reader.tenant()
            + " = :tenant and "
            + reader.where()
            + (grouped.isEmpty() ? "" : " group by " + grouped)
            + " having count(distinct "
            + reader.subject()
            + ") >= "
            + SMALLEST_GROUP
            + (grouped.isEmpty() ? "" : " order by " + grouped)
            + " limit :limit";
    var bindings = new HashMap<String, Object>();
    bindings.put("tenant", pull.tenant());
    bindings.put("limit", MOST_GROUPS);
    var query = handle.createQuery(sql).bindMap(bindings);
    if (!reader.models().isEmpty()) {
      query.bindList("models", reader.models());
    }
    var rows =
        query
            .map(
                (row, context) -> {
                  List<Object> values = new ArrayList<>();
                  for (int at = 0; at < groups.size(); at++) {
                    values.add(PageReader.value(row, at + 1, groups.get(at)));
                  }
                  values.add(row.getLong(groups.size() + 1));
                  return values;
                })
            .list();
    names.add(COUNT);
    return new Rows(names, rows, false, null);
  }
}
