package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.processes.entity.How;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.Visit;
import org.linli.tenancy.entity.TenantId;

/** Reads what became of the instances of a kind, with every step they were at. */
@ApplicationScoped
public class PastRuns {

  private static final String CHOSEN =
      """
      (select * from process_instance where tenant_id = :tenant and key = :key
        and started_at >= :since order by started_at desc limit :most) i
      """;

  private final Jdbi jdbi;
  private final Shelf shelf;

  @Inject
  public PastRuns(Jdbi jdbi, Shelf shelf) {
    this.jdbi = jdbi;
    this.shelf = shelf;
  }

  /** For the container's proxy alone. */
  protected PastRuns() {
    this(null, null);
  }

  /** The newest of the community that began since then, so many at most. */
  public List<PastRun> of(TenantId tenant, String key, Instant since, int most) {
    return jdbi.withHandle(
        handle -> {
          var bound =
              Map.<String, Object>of(
                  "key", key, "since", since.atOffset(ZoneOffset.UTC), "most", most);
          var visits = visits(handle, tenant, bound);
          var waiting = waiting(handle, tenant, bound);
          return handle
              .createQuery("select i.* from " + CHOSEN + " order by i.started_at desc")
              .bind("tenant", tenant)
              .bindMap(bound)
              .map((row, context) -> run(row, tenant, visits, waiting))
              .list();
        });
  }

  private PastRun run(
      ResultSet row,
      TenantId tenant,
      Map<UUID, List<Visit>> visits,
      Map<UUID, List<String>> waiting)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var model = shelf.version(row.getObject("definition_id", UUID.class)).model();
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new PastRun(
        id,
        tenant,
        model,
        Values.read(model, row.getString("variables")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        visits.getOrDefault(id, List.of()),
        waiting.getOrDefault(id, List.of()));
  }

  private static Map<UUID, List<Visit>> visits(
      Handle handle, TenantId tenant, Map<String, Object> bound) {
    var visits = new HashMap<UUID, List<Visit>>();
    handle
        .createQuery(
            "select h.* from "
                + CHOSEN
                + " join process_history h on h.tenant_id = i.tenant_id and h.instance_id = i.id"
                + " order by h.instance_id, h.ordinal")
        .bind("tenant", tenant)
        .bindMap(bound)
        .map(
            (row, context) ->
                Map.entry(
                    row.getObject("instance_id", UUID.class),
                    new Visit(
                        row.getInt("ordinal"),
                        row.getString("node"),
                        How.valueOf(row.getString("how")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("left_at", OffsetDateTime.class).toInstant(),
                        null,
                        null)))
        .forEach(
            one ->
                visits
                    .computeIfAbsent(one.getKey(), first -> new java.util.ArrayList<>())
                    .add(one.getValue()));
    return visits;
  }

  private static Map<UUID, List<String>> waiting(
      Handle handle, TenantId tenant, Map<String, Object> bound) {
    return handle
        .createQuery(
            "select t.instance_id, t.node from "
                + CHOSEN
                + " join process_task t on t.tenant_id = i.tenant_id and t.instance_id = i.id"
                + " where t.state in ('OPEN', 'CLAIMED')")
        .bind("tenant", tenant)
        .bindMap(bound)
        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
