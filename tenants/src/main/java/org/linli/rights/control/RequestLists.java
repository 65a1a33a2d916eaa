package org.linli.rights.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.access.boundary.PageRequest;
import org.linli.rights.boundary.GrantUse;
import org.linli.rights.boundary.PathFigure;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.entity.SupplyPath;

/** Lists of applications, with how their grants are used. */
public final class RequestLists {

  private static final String RUNS = "(r.state = 'GRANTED' and r.granted_until > :now)";

  private static final String OVERLAPS =
      "("
          + RUNS
          + """
           and exists (select 1 from data_request x where x.tenant_id = r.tenant_id and x.id <> r.id
            and x.requester_party = r.requester_party and x.requester_scope = r.requester_scope and x.asset = r.asset
            and x.purpose = r.purpose and x.mode = r.mode and x.state = 'GRANTED' and x.granted_until > :now))""";

  private static final String UNUSED =
      "(" + RUNS + " and coalesce(u.used_at, r.decided_at) < :stale)";

  private static final String FROM =
      """
       from data_request r join tenant t on t.id = r.tenant_id
      left join (select tenant_id, request_id, cast(sum(items) as bigint) as used, max(last_at) as used_at
        from data_grant_use group by tenant_id, request_id) u on u.tenant_id = r.tenant_id and u.request_id = r.id
      left join data_objection o on o.tenant_id = r.tenant_id and o.request_id = r.id and o.state = 'OPEN'
      where (r.state <> 'DRAFT' or r.requester_account = :me)""";

  private static final String COLUMNS =
      "select r.*, t.name as community, u.used, u.used_at, o.id as objection, "
          + UNUSED
          + " as unused, "
          + OVERLAPS
          + " as overlapping";

  /** An application with its community's name, for a list. */
  public record Listed(
      Application application,
      String community,
      String requesterUnit,
      String deciderUnit,
      GrantUse use,
      UUID objection) {}

  private RequestLists() {}

  public static List<Listed> list(
      Handle handle, UUID me, RequestQuery query, PageRequest page, Instant now, int unusedDays) {
    var order =
        " order by case when r.state in ('OPEN', 'RETURNED') then 0 when o.id is not null then 0 else 1 end,"
            + " r.created_at desc, r.id limit :limit offset :offset";
    return bound(
            handle.createQuery(COLUMNS + FROM + conditions(query) + order),
            me,
            query,
            page,
            now,
            unusedDays)
        .bind("limit", page.limit())
        .bind("offset", page.offset())
        .map((row, context) -> listed(row))
        .list();
  }

  public static long count(
      Handle handle, UUID me, RequestQuery query, PageRequest page, Instant now, int unusedDays) {
    return bound(
            handle.createQuery("select count(*)" + FROM + conditions(query)),
            me,
            query,
            page,
            now,
            unusedDays)
        .mapTo(Long.class)
        .one();
  }

  public static Optional<Listed> find(
      Handle handle, UUID me, UUID id, Instant now, int unusedDays) {
    return handle
        .createQuery(COLUMNS + FROM + " and r.id = :id")
        .bind("me", me)
        .bind("id", id)
        .bind("now", now)
        .bind("stale", now.minus(Duration.ofDays(unusedDays)))
        .map((row, context) -> listed(row))
        .findOne();
  }

  /** The applications submitted since then, and the rows handed out since, by path. */
  public static List<PathFigure> byPath(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select r.path,
              count(*) filter (where r.submitted_at >= :since) as applications,
              count(*) filter (where r.submitted_at >= :since and r.decided_at is not null and r.state in ('GRANTED', 'REVOKED')) as granted,
              count(*) filter (where r.submitted_at >= :since and r.state = 'REFUSED') as refused,
              cast(coalesce(sum(u.used), 0) as bigint) as used
            from data_request r
            left join (select tenant_id, request_id, sum(items) as used from data_grant_use where last_at >= :since
              group by tenant_id, request_id) u on u.tenant_id = r.tenant_id and u.request_id = r.id
            where r.state <> 'DRAFT' group by r.path order by r.path""")
        .bind("since", since)
        .map(
            (row, context) ->
                new PathFigure(
                    SupplyPath.valueOf(row.getString("path")),
                    row.getLong("applications"),
                    row.getLong("granted"),
                    row.getLong("refused"),
                    row.getLong("used")))
        .list();
  }

  private static String conditions(RequestQuery query) {
    var sql =
        new StringBuilder(
            " and (t.name like :like or r.requester_name like :like or r.reason like :like or t.code like :like or r.requester_unit like :like)");
    if (query.state() != null) {
      sql.append(
          switch (query.state()) {
            case GRANTED -> " and " + RUNS;
            case ENDED -> " and r.state = 'GRANTED' and r.granted_until <= :now";
            default -> " and r.state = :state";
          });
    }
    if (query.path() != null) {
      sql.append(" and r.path = :path");
    }
    if (query.concern() != null) {
      sql.append(
          switch (query.concern()) {
            case OVERDUE -> " and r.state = 'OPEN' and r.due_at <= :now";
            case OBJECTED -> " and o.id is not null";
            case OVERLAPPING -> " and " + OVERLAPS;
            case UNUSED -> " and " + UNUSED;
          });
    }
    return sql.toString();
  }

  private static Query bound(
      Query statement, UUID me, RequestQuery query, PageRequest page, Instant now, int unusedDays) {
    statement
        .configure(
            org.jdbi.v3.core.statement.SqlStatements.class,
            statements -> statements.setUnusedBindingAllowed(true))
        .bind("me", me)
        .bind("like", page.pattern())
        .bind("now", now)
        .bind("stale", now.minus(Duration.ofDays(unusedDays)));
    statement.bind("state", query.state());
    statement.bind("path", query.path());
    return statement;
  }

  private static Listed listed(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Listed(
        RequestTable.application(row),
        row.getString("community"),
        row.getString("requester_unit"),
        row.getString("decider_unit"),
        new GrantUse(
            row.getLong("used"),
            RightTable.instant(row, "used_at"),
            row.getBoolean("unused"),
            row.getBoolean("overlapping")),
        row.getObject("objection", UUID.class));
  }
}
