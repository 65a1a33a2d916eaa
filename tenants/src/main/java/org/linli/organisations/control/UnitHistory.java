package org.linli.organisations.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitEvent;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitRow;
import org.linli.persistence.Sql;

/** Every step in the life of an organisation; nothing of it is overwritten. */
public final class UnitHistory {

  private static final String BETWEEN_CHANGES = "\u001e";
  private static final String BETWEEN_PARTS = "\u001f";
  private static final int LONGEST = 200;

  private UnitHistory() {}

  public static void add(
      Handle handle, UnitRow unit, Caller actor, Instant at, Step what, List<UnitChange> changes) {
    handle
        .createUpdate(
            """
            insert into unit_event (id, unit_id, code, organisation_id, at, actor, what, changes)
            values (:id, :unit, :code, :organisation, :at, :actor, :what, :changes)""")
        .bind("id", Sql.newId())
        .bind("unit", unit.id())
        .bind("code", unit.code())
        .bind("organisation", unit.organisation().orElse(null))
        .bind("at", at)
        .bind("actor", actor.displayName())
        .bind("what", what)
        .bind("changes", changes.stream().map(UnitHistory::line).collect(joined()))
        .execute();
  }

  /** The newest first. */
  public static List<UnitEvent> of(Handle handle, UUID unit) {
    return handle
        .createQuery(
            "select * from unit_event where unit_id = :unit order by at desc, id desc limit 200")
        .bind("unit", unit)
        .map(
            (row, context) ->
                new UnitEvent(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    Step.valueOf(row.getString("what")),
                    changes(row.getString("changes"))))
        .list();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(BETWEEN_CHANGES);
  }

  private static String line(UnitChange change) {
    return change.field()
        + BETWEEN_PARTS
        + shortened(change.before())
        + BETWEEN_PARTS
        + shortened(change.after());
  }

  private static String shortened(String text) {
    var whole = text == null ? "" : text;
    return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
  }

  private static List<UnitChange> changes(String lines) {
    return lines.isEmpty()
        ? List.of()
        : Stream.of(lines.split(BETWEEN_CHANGES))
            .map(line -> line.split(BETWEEN_PARTS, -1))
            .map(parts -> new UnitChange(parts[0], parts[1], parts[2]))
            .toList();
  }
}
