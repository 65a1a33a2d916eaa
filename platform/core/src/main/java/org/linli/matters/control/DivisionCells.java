package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Boards;
import org.linli.matters.entity.DivisionBoard;
import org.linli.matters.entity.LampCount;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;

/** Adds up what {@link BoardCount} counted of the communities of a division. */
@ApplicationScoped
public class DivisionCells {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KindNames names;

  /** Of one division below, one kind, with the same roles. */
  private record Sum(
      String division, String kind, String roles, LampCount steps, Instant countedAt) {}

  @Inject
  public DivisionCells(Jdbi jdbi, Scopes scopes, KindNames names) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.names = names;
  }

  /** For the container's proxy alone. */
  protected DivisionCells() {
    this(null, null, null);
  }

  /**
   * @throws NotFound for a division of elsewhere
   */
  public DivisionBoard of(DivisionCode code) {
    var caller = scopes.caller();
    Boards.requireInScope(caller, code);
    return jdbi.withHandle(
        handle -> {
          var sums = sums(handle, code);
          return new DivisionBoard(
              code,
              name(handle, code),
              BoardLines.whole(sums, Sum::steps),
              BoardLines.of(sums, Sum::kind, Sum::steps, names.of(code, caller.locale())),
              BoardLines.of(sums, Sum::roles, Sum::steps, Map.of()),
              code.level().below() == null
                  ? List.of()
                  : BoardLines.of(sums, Sum::division, Sum::steps, below(handle, code)),
              sums.stream()
                  .map(Sum::countedAt)
                  .filter(Objects::nonNull)
                  .min(Instant::compareTo)
                  .orElse(null));
        });
  }

  private static List<Sum> sums(Handle handle, DivisionCode code) {
    var below = code.level().below();
    var digits = (below == null ? code.level() : below).digits();
    return handle
        .createQuery(
            """
            select left(code, %d) as division, kind, roles, sum(red) as red, sum(yellow) as yellow, sum(green) as green,
              sum(still) as still, min(oldest) as oldest, min(counted_at) as counted_at
            from matter_board where code >= :code and code < :end group by 1, 2, 3\
            """
                .formatted(digits))
        .bind("code", code)
        .bind("end", code.value() + "a")
        .map((row, context) -> read(row))
        .list();
  }

  private static Sum read(ResultSet row) throws SQLException {
    var red = row.getLong("red");
    var yellow = row.getLong("yellow");
    var green = row.getLong("green");
    var still = row.getLong("still");
    return new Sum(
        row.getString("division"),
        row.getString("kind"),
        row.getString("roles"),
        new LampCount(
            red + yellow + green + still, red, yellow, green, still, Sql.instant(row, "oldest")),
        Sql.instant(row, "counted_at"));
  }

  private static String name(Handle handle, DivisionCode code) {
    return handle
        .createQuery("select name from division where code = :code")
        .bind("code", code)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound("division"));
  }

  private static Map<String, String> below(Handle handle, DivisionCode code) {
    var names = new HashMap<String, String>();
    handle
        .createQuery("select code, name from division where parent_code = :code")
        .bind("code", code)
        .map((row, context) -> Map.entry(row.getString("code"), row.getString("name")))
        .forEach(one -> names.put(one.getKey(), one.getValue()));
    return names;
  }
}
