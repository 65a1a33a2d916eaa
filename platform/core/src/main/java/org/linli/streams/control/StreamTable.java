package org.linli.streams.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.persistence.PagedQuery;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.Topic;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Rows of {@code data_stream}. The table has no row security, since the intake reads it beside any
 * tenant; whose a row is to see, every statement here says.
 */
public final class StreamTable {

  private static final Duration COUNTED = Duration.ofDays(6);

  private static final String COLUMNS =
      """
      select s.*, c.name as consumer_name, c.state as consumer_state, c.valid_until as consumer_until,
        o.name as organisation_name, n.communities, t.token_until, d.taken, d.refused, d.last_at\s\
      """;

  private static final String FROM =
      """
      from data_stream s join exchange_consumer c on c.id = s.consumer_id
      join organisation o on o.id = s.organisation_id
      left join (select stream_id, count(*) as communities from stream_community where ended_at is null
        group by stream_id) n on n.stream_id = s.id
      left join (select stream_id, max(valid_until) as token_until from stream_token
        where revoked_at is null and valid_until > :now group by stream_id) t on t.stream_id = s.id
      left join (select stream_id, max(last_at) as last_at,
          coalesce(sum(messages) filter (where day >= :since and outcome in ('taken', 'partly')), 0) as taken,
          coalesce(sum(messages) filter (where day >= :since and outcome <> 'taken'), 0) as refused
        from stream_day group by stream_id) d on d.stream_id = s.id
      where\s\
      """;

  private static final String OWN = "(s.code like :scope or s.organisation_id = :organisation)";

  private StreamTable() {}

  /** What a new row holds. */
  public record Opening(
      UUID id,
      UUID consumer,
      String organisation,
      DivisionCode code,
      String name,
      String namespace,
      StreamLimits limits) {}

  public static void insert(Handle handle, Opening opening, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into data_stream (id, consumer_id, organisation_id, code, name, namespace, per_second,
              kilobytes_per_second, backlog_megabytes, opened_at, opened_by)
            values (:id, :consumer, :organisation, :code, :name, :namespace, :messages, :kilobytes, :backlog, :now, :by)\
            """)
        .bind("id", opening.id())
        .bind("consumer", opening.consumer())
        .bind("organisation", opening.organisation())
        .bind("code", opening.code())
        .bind("name", opening.name())
        .bind("namespace", opening.namespace())
        .bind("messages", opening.limits().perSecond())
        .bind("kilobytes", opening.limits().kilobytesPerSecond())
        .bind("backlog", opening.limits().backlogMegabytes())
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  public static void limit(Handle handle, UUID id, StreamLimits limits) {
    handle
        .createUpdate(
            """
            update data_stream set per_second = :messages, kilobytes_per_second = :kilobytes,
              backlog_megabytes = :backlog where id = :id\
            """)
        .bind("id", id)
        .bind("messages", limits.perSecond())
        .bind("kilobytes", limits.kilobytesPerSecond())
        .bind("backlog", limits.backlogMegabytes())
        .execute();
  }

  /** False for one that is closed already. */
  public static boolean close(Handle handle, UUID id, String reason, Instant now) {
    return handle
            .createUpdate(
                """
                update data_stream set closed_at = :now, closed_reason = :reason
                where id = :id and closed_at is null\
                """)
            .bind("id", id)
            .bind("reason", reason)
            .bind("now", now)
            .execute()
        > 0;
  }

  public static Topic topic(Handle handle, UUID id) {
    return topics(handle, List.of(id)).get(id);
  }

  /** By the ids of their streams. */
  static Map<UUID, Topic> topics(Handle handle, List<UUID> ids) {
    var topics = new HashMap<UUID, Topic>();
    handle
        .createQuery("select id, code, namespace from data_stream where id = any(:ids)")
        .bindArray("ids", UUID.class, ids)
        .map(
            (row, context) ->
                topics.put(
                    row.getObject(1, UUID.class),
                    Topic.of(new DivisionCode(row.getString(2)), row.getString(3))))
        .list();
    return topics;
  }

  public static Page<PartnerStreamRow> list(
      Jdbi jdbi, Caller caller, PageRequest page, Instant now) {
    return own(caller, now)
        .and("(s.name ilike :search or o.name ilike :search or c.name ilike :search)")
        .bind("search", page.pattern())
        .page(jdbi, page, "s.opened_at desc, s.id", (row, context) -> row(row, now));
  }

  public static Optional<PartnerStreamRow> find(Jdbi jdbi, Caller caller, UUID id, Instant now) {
    return own(caller, now)
        .and("s.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "s.id", (row, context) -> row(row, now))
        .items()
        .stream()
        .findFirst();
  }

  /** Those that may speak for devices of the community. */
  public static Page<PartnerStreamRow> within(
      Jdbi jdbi, TenantId tenant, PageRequest page, Instant now) {
    return query(
            """
            s.closed_at is null and exists (select 1 from stream_community w
              where w.stream_id = s.id and w.tenant_id = :tenant and w.ended_at is null)\
            """,
            now)
        .bind("tenant", tenant)
        .and("(s.name ilike :search or o.name ilike :search)")
        .bind("search", page.pattern())
        .page(jdbi, page, "s.opened_at desc, s.id", (row, context) -> row(row, now));
  }

  private static PagedQuery own(Caller caller, Instant now) {
    return query(OWN, now)
        .bind("scope", caller.scope() == null ? "-" : caller.scope().value() + "%")
        .bind("organisation", caller.organisation().orElse("-"));
  }

  private static PagedQuery query(String whose, Instant now) {
    return new PagedQuery(COLUMNS, FROM + whose)
        .bind("now", now)
        .bind("since", CountTable.day(now.minus(COUNTED)));
  }

  private static PartnerStreamRow row(ResultSet row, Instant now) throws SQLException {
    return new PartnerStreamRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("consumer_id", UUID.class),
        row.getString("consumer_name"),
        row.getString("organisation_id"),
        row.getString("organisation_name"),
        row.getString("namespace"),
        limits(row),
        state(row, now),
        at(row, "opened_at"),
        row.getString("opened_by"),
        at(row, "closed_at"),
        row.getString("closed_reason"),
        row.getLong("communities"),
        at(row, "token_until"),
        row.getLong("taken"),
        row.getLong("refused"),
        at(row, "last_at"),
        null);
  }

  static StreamLimits limits(ResultSet row) throws SQLException {
    return new StreamLimits(
        row.getInt("per_second"),
        row.getInt("kilobytes_per_second"),
        row.getInt("backlog_megabytes"));
  }

  static PartnerStreamState state(ResultSet row, Instant now) throws SQLException {
    if (at(row, "closed_at") != null) {
      return PartnerStreamState.CLOSED;
    }
    return "ACTIVE".equals(row.getString("consumer_state"))
            && now.isBefore(at(row, "consumer_until"))
        ? PartnerStreamState.OPEN
        : PartnerStreamState.SUSPENDED;
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
