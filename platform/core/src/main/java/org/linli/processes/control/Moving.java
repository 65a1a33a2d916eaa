package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.processes.entity.Migration;
import org.linli.processes.entity.Version;

/** Moves running instances to another version of their process. */
@ApplicationScoped
public class Moving {

  private static final int MOST = 500;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;
  private final Engine engine;

  @Inject
  public Moving(Jdbi jdbi, Scopes scopes, Shelf shelf, Engine engine) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
    this.engine = engine;
  }

  /** For the container's proxy alone. */
  protected Moving() {
    this(null, null, null, null);
  }

  public Migration preview(UUID from, UUID to) {
    return jdbi.withHandle(handle -> sorted(handle, from, to, new ArrayList<>()));
  }

  public Migration migrate(UUID from, UUID to) {
    return jdbi.withHandle(
        handle -> {
          var fitting = new ArrayList<Run>();
          var result = sorted(handle, from, to, fitting);
          var version = shelf.version(to);
          engine.move(
              handle,
              fitting,
              new Script(),
              mover ->
                  fitting.forEach(
                      run -> {
                        run.moveTo(version);
                        mover.effects().touch(run);
                      }));
          return result;
        });
  }

  private Migration sorted(Handle handle, UUID from, UUID to, List<Run> fitting) {
    var version = target(handle, from, to);
    var runs = running(handle, from);
    var armed = armed(handle, runs);
    var stuck = new ArrayList<Migration.Stuck>();
    for (var run : runs) {
      var where =
          new Fitting(run, version.model()).missing(armed.getOrDefault(run.id(), List.of()));
      if (where.isEmpty()) {
        fitting.add(run);
      } else {
        stuck.add(new Migration.Stuck(run.id(), run.origin().businessKey(), where));
      }
    }
    return new Migration(from, to, fitting.size(), stuck);
  }

  /** A published version of the same process that stands for this community. */
  private Version target(Handle handle, UUID from, UUID to) {
    return handle
        .createQuery(
            """
            select d.id from process_definition d join tenant t on t.id = :tenant
            join process_definition f on f.id = :from and f.key = d.key
            where d.id = :to and d.state in ('PUBLISHED', 'REPLACED') and t.code like d.scope_code || '%'""")
        .bind("tenant", scopes.requireTenant())
        .bind("from", from)
        .bind("to", to)
        .mapTo(UUID.class)
        .findOne()
        .map(shelf::version)
        .orElseThrow(() -> new NotFound("process"));
  }

  private List<Run> running(Handle handle, UUID definition) {
    var roots =
        handle
            .createQuery(
                """
                select distinct root_id from process_instance
                where tenant_id = :tenant and definition_id = :definition and state = 'RUNNING'
                order by root_id limit :most""")
            .bind("tenant", scopes.requireTenant())
            .bind("definition", definition)
            .bind("most", MOST)
            .mapTo(UUID.class)
            .list();
    return roots.isEmpty()
        ? List.of()
        : new InstanceTable(handle, scopes.requireTenant(), shelf)
            .lock(roots).stream().filter(run -> run.version().id().equals(definition)).toList();
  }

  private Map<UUID, List<Fitting.Armed>> armed(Handle handle, List<Run> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            """
            select instance_id, token, node from process_timer
            where tenant_id = :tenant and kind = 'TIMER' and instance_id = any (:ids)
            union all
            select instance_id, token, node from process_message
            where tenant_id = :tenant and instance_id = any (:ids)""")
        .bind("tenant", scopes.requireTenant())
        .bindArray("ids", UUID.class, runs.stream().map(Run::id).toList())
        .map(
            (row, context) ->
                Map.entry(
                    row.getObject("instance_id", UUID.class),
                    new Fitting.Armed(row.getInt("token"), row.getString("node"))))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
