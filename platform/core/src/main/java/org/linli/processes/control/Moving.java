package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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

  private static final int USUAL_PAGE = 500;

  /** Before all ids. */
  private static final UUID NONE = new UUID(0, 0);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;
  private final Engine engine;
  private final int page;

  @Inject
  public Moving(Jdbi jdbi, Scopes scopes, Shelf shelf, Engine engine) {
    this(jdbi, scopes, shelf, engine, USUAL_PAGE);
  }

  /**
   * @param page how many are read at once, and moved by one call at most or a few more
   */
  public Moving(Jdbi jdbi, Scopes scopes, Shelf shelf, Engine engine, int page) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
    this.engine = engine;
    this.page = page;
  }

  /** For the container's proxy alone. */
  protected Moving() {
    this(null, null, null, null, USUAL_PAGE);
  }

  /** All of them are looked at, however many. */
  public Migration preview(UUID from, UUID to) {
    return jdbi.withHandle(
        handle -> {
          var table = new InstanceTable(handle, scopes.requireTenant(), shelf);
          return sorted(handle, from, to, Integer.MAX_VALUE, table::running, run -> {});
        });
  }

  /** What cannot go on is passed over, so that it holds up nothing behind it. */
  public Migration migrate(UUID from, UUID to) {
    return jdbi.withHandle(
        handle -> {
          var fitting = new ArrayList<Run>();
          var table = new InstanceTable(handle, scopes.requireTenant(), shelf);
          var result = sorted(handle, from, to, page, table::lock, fitting::add);
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

  /**
   * @param enough after how many that fit no more are looked for
   * @param read what runs in the trees of roots
   * @param fits takes each that fits; nothing else is kept of it
   */
  private Migration sorted(
      Handle handle,
      UUID from,
      UUID to,
      int enough,
      Function<List<UUID>, List<Run>> read,
      Consumer<Run> fits) {
    var version = target(handle, from, to);
    var stuck = new ArrayList<Migration.Stuck>();
    var roots = roots(handle, from, NONE);
    int fitting = 0;
    while (!roots.isEmpty() && fitting < enough) {
      var runs = read.apply(roots).stream().filter(run -> run.version().id().equals(from)).toList();
      var armed = armed(handle, runs);
      for (var run : runs) {
        var where =
            new Fitting(run, version.model()).missing(armed.getOrDefault(run.id(), List.of()));
        if (where.isEmpty()) {
          fits.accept(run);
          fitting++;
        } else {
          stuck.add(new Migration.Stuck(run.id(), run.origin().businessKey(), where));
        }
      }
      roots = roots(handle, from, roots.getLast());
    }
    return new Migration(from, to, fitting, stuck);
  }

  /** A published version of the same process that stands for this community. */
  private Version target(Handle handle, UUID from, UUID to) {
    return handle
        .createQuery(
            """
            select d.id from process_definition d join tenant t on t.id = :tenant
            join process_definition f on f.id = :from and f.key = d.key
            where d.id = :to and d.state in ('PUBLISHED', 'REPLACED') and t.code like d.scope_code || '%'\
            """)
        .bind("tenant", scopes.requireTenant())
        .bind("from", from)
        .bind("to", to)
        .mapTo(UUID.class)
        .findOne()
        .map(shelf::version)
        .orElseThrow(() -> new NotFound("process"));
  }

  private List<UUID> roots(Handle handle, UUID definition, UUID after) {
    return handle
        .createQuery(
            """
            select distinct root_id from process_instance
            where tenant_id = :tenant and definition_id = :definition and state = 'RUNNING'
              and root_id > :after
            order by root_id limit :page\
            """)
        .bind("tenant", scopes.requireTenant())
        .bind("definition", definition)
        .bind("after", after)
        .bind("page", page)
        .mapTo(UUID.class)
        .list();
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
            where tenant_id = :tenant and instance_id = any (:ids)\
            """)
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
