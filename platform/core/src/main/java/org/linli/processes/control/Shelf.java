package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.persistence.Fresh;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Version;
import org.linli.tenancy.entity.TenantId;

/**
 * The definitions that processes run on, each read once and kept by its digest. Which version is
 * the newest is asked again after a few seconds, so that all servers follow a publication.
 */
@ApplicationScoped
public class Shelf {

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Versions that many instances run on at the same time are far fewer. */
  private static final int MOST_KEPT = 5_000;

  private record Known(Optional<UUID> version, Instant readAt) {}

  private record Wanted(TenantId tenant, String key) {}

  private final Jdbi jdbi;
  private final Map<UUID, Version> versions = new ConcurrentHashMap<>();
  private final Map<String, ProcessModel> models = new ConcurrentHashMap<>();
  private final Map<Wanted, Known> newest = new ConcurrentHashMap<>();

  @Inject
  public Shelf(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected Shelf() {
    this(null);
  }

  /** Something was published or withdrawn. */
  void forget() {
    newest.clear();
  }

  Version version(UUID id) {
    var kept = versions.get(id);
    if (kept != null) {
      return kept;
    }
    var read = jdbi.withHandle(handle -> read(handle, id));
    tidy(versions);
    versions.put(id, read);
    return read;
  }

  /**
   * What a community starts: its own variant, else that of its street, district, city, else the
   * pack's.
   *
   * @throws NotFound where nothing of that key is published for it
   */
  Version newest(TenantId tenant, String key) {
    var wanted = new Wanted(tenant, key);
    var known = newest.get(wanted);
    if (known == null || Fresh.isStale(known.readAt(), FRESH, Instant.now())) {
      known = new Known(jdbi.withHandle(handle -> published(handle, wanted)), Instant.now());
      tidy(newest);
      newest.put(wanted, known);
    }
    return version(known.version().orElseThrow(() -> new NotFound("process")));
  }

  private static void tidy(Map<?, ?> map) {
    if (map.size() >= MOST_KEPT) {
      map.clear();
    }
  }

  private static Optional<UUID> published(Handle handle, Wanted wanted) {
    return handle
        .createQuery(
            """
            select d.id from process_definition d join tenant t on t.id = :tenant
            where d.key = :key and d.state = 'PUBLISHED' and t.code like d.scope_code || '%'
            order by length(d.scope_code) desc limit 1""")
        .bind("tenant", wanted.tenant())
        .bind("key", wanted.key())
        .mapTo(UUID.class)
        .findOne();
  }

  private Version read(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select scope_code, version, digest, xml from process_definition where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Version(
                    id,
                    row.getString("scope_code"),
                    row.getInt("version"),
                    model(row.getString("digest"), row.getString("xml"))))
        .findOne()
        .orElseThrow(() -> new NotFound("process"));
  }

  /** What stands in the table was checked before it came there. */
  private ProcessModel model(String digest, String xml) {
    tidy(models);
    return models.computeIfAbsent(
        digest, unread -> BpmnFile.read(xml, new Findings()).orElseThrow());
  }
}
