package org.linli.organisations.control;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.linli.access.boundary.Conflict;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;

/** The rows of {@code unit}; the database shows those of the own place and of those below. */
public final class UnitTable {

  public static final String COLUMNS =
      """
      select u.*, p.number as parent_number,
        (select count(*) from unit_post m where m.unit_id = u.id) as members,
        (select count(*) from unit c where c.parent_id = u.id and c.state = 'ACTIVE') as parts
      """;

  /** What is shown is narrowed by more conditions. */
  public static final String FROM = "from unit u left join unit p on p.id = u.parent_id where ";

  private UnitTable() {}

  public static Optional<UnitRow> find(Handle handle, UUID id, UnitReader reader) {
    return handle
        .createQuery(COLUMNS + FROM + "u.id = cast(:id as uuid)")
        .bind("id", id)
        .map(reader)
        .findOne();
  }

  public static Optional<UnitRow> numbered(
      Handle handle, UnitPlace place, String number, UnitReader reader) {
    return handle
        .createQuery(COLUMNS + FROM + "u.place = :place and u.number = :number")
        .bind("place", place.key())
        .bind("number", number)
        .map(reader)
        .findOne();
  }

  /** All of the place that stand, in the order in which a tree shows them. */
  public static List<UnitRow> at(
      Handle handle, UnitPlace place, boolean closed, int most, UnitReader reader) {
    return handle
        .createQuery(
            COLUMNS
                + FROM
                + "u.place = :place and (:closed or u.state = 'ACTIVE') order by u.position, u.number limit :most")
        .bind("place", place.key())
        .bind("closed", closed)
        .bind("most", most)
        .map(reader)
        .list();
  }

  /** What it is a part of, the nearest first. */
  public static List<UnitRow> above(Handle handle, UnitRow unit, UnitReader reader) {
    var above = new ArrayList<UnitRow>();
    var at = unit;
    while (at.parent().isPresent()) {
      at = find(handle, at.parent().get(), reader).orElseThrow();
      above.add(at);
    }
    return above;
  }

  /** How many levels deep it is with all its parts: 1 without any. */
  public static int levels(Handle handle, UnitRow unit) {
    return handle
        .createQuery(
            """
            with recursive part(id, level) as (
              select u.id, 1 from unit u where u.id = :id
              union all select c.id, p.level + 1 from unit c join part p on c.parent_id = p.id where p.level < 9)
            select max(level) from part""")
        .bind("id", unit.id())
        .mapTo(int.class)
        .one();
  }

  public static UUID insert(Handle handle, UnitPlace place, UnitDraft draft, Instant now) {
    var id = Sql.newId();
    written(
            handle.createUpdate(
                """
                insert into unit (id, code, organisation_id, place, parent_id, type, number, name, credit_code, leader,
                  phone, address, position, extra, valid_from, valid_until, state, version, made_at, changed_at)
                values (:id, :code, :organisation, :place, cast(:parent as uuid), :type, :number, :name, :credit, :leader,
                  :phone, :address, :position, :extra, :from, cast(:until as date), 'ACTIVE', 1, :now, :now)"""),
            draft,
            now)
        .bind("id", id)
        .bind("code", place.code())
        .bind("organisation", place.organisation())
        .bind("place", place.key())
        .bind("parent", draft.parent())
        .bind("type", draft.type())
        .execute();
    return id;
  }

  /**
   * @throws Conflict somebody else changed it in the meantime
   */
  public static void update(Handle handle, UnitRow unit, UnitDraft draft, Instant now) {
    var changed =
        written(
                handle.createUpdate(
                    """
                    update unit set number = :number, name = :name, credit_code = :credit, leader = :leader, phone = :phone,
                      address = :address, position = :position, extra = :extra, valid_from = :from,
                      valid_until = cast(:until as date), version = version + 1, changed_at = :now
                    where id = :id and version = :version and state = 'ACTIVE'"""),
                draft,
                now)
            .bind("id", unit.id())
            .bind("version", unit.version())
            .execute();
    if (changed == 0) {
      throw new Conflict("unit");
    }
  }

  private static Update written(Update update, UnitDraft draft, Instant now) {
    return update
        .bind("number", draft.number())
        .bind("name", draft.name())
        .bind("credit", draft.creditCode())
        .bind("leader", draft.leader())
        .bind("phone", draft.phone())
        .bind("address", draft.address())
        .bind("position", draft.position())
        .bind("extra", lines(draft.extra()))
        .bind("from", draft.validFrom())
        .bind("until", draft.validUntil())
        .bind("now", now);
  }

  public static void move(Handle handle, UnitRow unit, UUID parent, Instant now) {
    handle
        .createUpdate(
            """
            update unit set parent_id = cast(:parent as uuid), version = version + 1, changed_at = :now
            where id = :id""")
        .bind("id", unit.id())
        .bind("parent", parent)
        .bind("now", now)
        .execute();
  }

  public static void setState(Handle handle, UnitRow unit, String state, Instant now) {
    handle
        .createUpdate(
            "update unit set state = :state, version = version + 1, changed_at = :now where id = :id")
        .bind("id", unit.id())
        .bind("state", state)
        .bind("now", now)
        .execute();
  }

  static String lines(Map<String, String> extra) {
    return joined(extra, "\n");
  }

  /** As people read and write it in one line. */
  public static String shown(Map<String, String> extra) {
    return joined(extra, "; ");
  }

  private static String joined(Map<String, String> extra, String between) {
    return extra.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(between));
  }

  static Map<String, String> extra(String lines) {
    var extra = new LinkedHashMap<String, String>();
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> extra.put(parts[0].strip(), parts[1].strip()));
    return extra;
  }

  /**
   * Reads rows as the caller sees them today.
   *
   * @param own the caller's own place
   */
  public record UnitReader(UnitPlace own, boolean mayWrite, LocalDate today)
      implements RowMapper<UnitRow> {

    @Override
    public UnitRow map(ResultSet row, StatementContext context) throws SQLException {
      var code = new DivisionCode(row.getString("code"));
      var organisation = row.getString("organisation_id");
      var from = row.getDate("valid_from").toLocalDate();
      var until = Optional.ofNullable(row.getDate("valid_until")).map(Date::toLocalDate);
      return new UnitRow(
          row.getObject("id", UUID.class),
          code,
          Optional.ofNullable(organisation),
          Optional.ofNullable(row.getObject("parent_id", UUID.class)),
          Optional.ofNullable(row.getString("parent_number")),
          row.getString("type"),
          UnitTypes.DELIVERED.of(row.getString("type")).orElseThrow().name(),
          row.getString("number"),
          row.getString("name"),
          Optional.ofNullable(row.getString("credit_code")),
          Optional.ofNullable(row.getString("leader")),
          Optional.ofNullable(row.getString("phone")),
          Optional.ofNullable(row.getString("address")),
          row.getInt("position"),
          extra(row.getString("extra")),
          from,
          until,
          state(row.getString("state"), from, until),
          row.getLong("members"),
          row.getLong("parts"),
          row.getInt("version"),
          mayWrite && own.keeps(new UnitPlace(code, organisation)));
    }

    private UnitState state(String state, LocalDate from, Optional<LocalDate> until) {
      if (!"ACTIVE".equals(state)) {
        return UnitState.CLOSED;
      }
      if (today.isBefore(from)) {
        return UnitState.AHEAD;
      }
      return until.filter(today::isAfter).isPresent() ? UnitState.LAPSED : UnitState.ACTIVE;
    }
  }
}
