package org.linli.redivision.control;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.entity.Variant;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/** What the divisions above give to a community, before and after it moves. */
final class Variants {

  private Variants() {}

  /** The divisions above the one that are not above the other: its street, maybe its district. */
  static List<DivisionCode> above(DivisionCode of, DivisionCode other) {
    var above = new ArrayList<DivisionCode>();
    for (var level : List.of(DivisionLevel.DISTRICT, DivisionLevel.STREET)) {
      if (!of.at(level).equals(other.at(level))) {
        above.add(of.at(level));
      }
    }
    return above;
  }

  /** First what ends, then what begins. */
  static List<Variant> between(Handle handle, MovePack pack, DivisionCode from, DivisionCode to) {
    var found = new ArrayList<Variant>();
    for (var gained : List.of(false, true)) {
      var divisions = gained ? above(to, from) : above(from, to);
      for (var given : pack.variants()) {
        if (isThere(handle, given.table())) {
          found.addAll(of(handle, given, divisions, gained));
        }
      }
    }
    return found;
  }

  private static List<Variant> of(
      Handle handle, MovePack.Given given, List<DivisionCode> divisions, boolean gained) {
    var query =
        handle
            .createQuery(
                "select distinct %1$s, %2$s from %3$s where %1$s in (<divisions>) and %4$s order by 1, 2"
                    .formatted(
                        given.column(),
                        given.key(),
                        given.table(),
                        given.standing() + (given.value() == null ? " is null" : " = :value")))
            .bindList("divisions", divisions.stream().map(DivisionCode::value).toList());
    if (given.value() != null) {
      query.bind("value", given.value());
    }
    return query
        .map(
            (row, context) ->
                new Variant(
                    given.zh(),
                    given.en(),
                    row.getString(2),
                    new DivisionCode(row.getString(1)),
                    gained))
        .list();
  }

  private static boolean isThere(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select exists (select 1 from information_schema.tables
              where table_schema = 'public' and table_name = :table)""")
        .bind("table", table)
        .mapTo(Boolean.class)
        .one();
  }
}
