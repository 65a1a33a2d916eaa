package org.linli.redivision.control;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.entity.MovePreview;
import org.linli.redivision.entity.Watcher;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/** What a move would do: who sees the community, and which rows go along. */
public final class MoveEffects {

  private static final int MOST_SHOWN = 200;

  private MoveEffects() {}

  /** With the eyes of the city. */
  public static MovePreview of(Handle handle, TenantRow community, DivisionCode to, Instant now) {
    var from = community.code();
    var rows = new NamedRows(handle, MovePack.DELIVERED);
    return new MovePreview(
        community.id(),
        community.name(),
        from,
        path(handle, from),
        to,
        path(handle, to),
        watchers(handle, from, to),
        watchers(handle, to, from),
        accounts(handle, community.id()),
        contracts(handle, from, now),
        Variants.between(handle, MovePack.DELIVERED, from, to),
        rows.following(from),
        rows.staying(from));
  }

  /** District and street by their names. */
  private static String path(Handle handle, DivisionCode code) {
    return String.join(
        " ",
        handle
            .createQuery(
                "select name from division where code in (:district, :street) order by code")
            .bind("district", code.at(DivisionLevel.DISTRICT))
            .bind("street", code.at(DivisionLevel.STREET))
            .mapTo(String.class)
            .list());
  }

  /** Accounts of divisions above the one that are not above the other. */
  private static List<Watcher> watchers(Handle handle, DivisionCode of, DivisionCode other) {
    var above = Variants.above(of, other).stream().map(DivisionCode::value).toList();
    return handle
        .createQuery(
            """
            select a.display_name, d.code, d.name from account a join division d on d.code = a.scope_code
            where a.scope_code in (<above>) and a.state = 'ACTIVE'
            order by d.code, a.display_name, a.id limit :most""")
        .bindList("above", above)
        .bind("most", MOST_SHOWN)
        .map(
            (row, context) ->
                new Watcher(
                    row.getString("display_name"),
                    new DivisionCode(row.getString("code")),
                    row.getString("name")))
        .list();
  }

  private static long accounts(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select count(*) from account where tenant_id = :tenant and state = 'ACTIVE'")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
  }

  private static List<String> contracts(Handle handle, DivisionCode from, Instant now) {
    return handle
        .createQuery(
            """
            select number from contract where :from = any(viewers) and in_force_from is not null
              and valid_until > :now and (ended_at is null or ended_at > :now) order by number""")
        .bind("from", from)
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }
}
