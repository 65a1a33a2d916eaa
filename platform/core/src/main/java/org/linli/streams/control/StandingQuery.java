package org.linli.streams.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.Topic;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Reads all streams whose topics are there: three statements, however many partners. */
final class StandingQuery {

  /** For so long a closed stream's last messages can be taken and its refusals be read. */
  static final Duration KEPT = Duration.ofDays(7);

  private StandingQuery() {}

  static List<Standing> all(Handle handle, Instant now) {
    var subjects = subjects(handle, now);
    var communities = communities(handle);
    return handle
        .createQuery(
            """
            select s.*, c.state as consumer_state, c.valid_until as consumer_until
            from data_stream s join exchange_consumer c on c.id = s.consumer_id
            where s.dropped_at is null""")
        .map(
            (row, context) -> {
              var id = row.getObject("id", UUID.class);
              var closed = StreamTable.at(row, "closed_at");
              return new Standing(
                  id,
                  Topic.of(new DivisionCode(row.getString("code")), row.getString("namespace")),
                  StreamTable.limits(row),
                  StreamTable.state(row, now) == PartnerStreamState.OPEN
                      ? Set.copyOf(subjects.getOrDefault(id, Set.of()))
                      : Set.of(),
                  Map.copyOf(communities.getOrDefault(id, Map.of())),
                  closed != null && closed.plus(KEPT).isBefore(now));
            })
        .list();
  }

  private static Map<UUID, Set<String>> subjects(Handle handle, Instant now) {
    var subjects = new HashMap<UUID, Set<String>>();
    handle
        .createQuery(
            """
            select stream_id, id from stream_token
            where revoked_at is null and valid_until > :now""")
        .bind("now", now)
        .map(
            (row, context) ->
                subjects
                    .computeIfAbsent(row.getObject(1, UUID.class), stream -> new HashSet<>())
                    .add(row.getString(2)))
        .forEach(added -> {});
    return subjects;
  }

  private static Map<UUID, Map<TenantId, Set<String>>> communities(Handle handle) {
    var communities = new HashMap<UUID, Map<TenantId, Set<String>>>();
    handle
        .createQuery(
            "select stream_id, tenant_id, models from stream_community where ended_at is null")
        .map(
            (row, context) ->
                communities
                    .computeIfAbsent(row.getObject(1, UUID.class), stream -> new HashMap<>())
                    .put(
                        new TenantId(row.getString(2)),
                        Set.copyOf(CommunityTable.models(row.getString(3)))))
        .forEach(before -> {});
    return communities;
  }

  static void dropped(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate("update data_stream set dropped_at = :now where id = :id")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }
}
