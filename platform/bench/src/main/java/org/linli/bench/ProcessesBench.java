package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.control.Engine;
import org.linli.processes.control.Library;
import org.linli.processes.control.Shelf;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * Processes with row security on, in an installation of its own that writes to disk: from the start
 * over two tasks to the end, each step in the transaction that a facade gives it, beside the bare
 * rows of the same transactions; then {@link TimersBench}.
 */
public final class ProcessesBench {

  static final int TENANTS = 20;
  private static final int PEOPLE = 6;
  private static final int WARM = 6_000;
  private static final int INSTANCES = FeedRig.number("LINLI_BENCH_INSTANCES", 6_000);
  private static final double BAR_PER_SECOND = 300;

  /** How much of the speed of its own bare rows the engine has to reach. */
  private static final double OF_BARE_ROWS = 0.5;

  private final FeedRig rig;
  private final TestPlatform platform;
  private final List<Caller> clerks;
  private final ThreadLocal<UUID> opened = new ThreadLocal<>();
  private final Shelf shelf;
  private final Engine engine;

  private ProcessesBench(FeedRig rig) {
    this.rig = rig;
    platform = rig.platform;
    clerks = rig.devices.stream().map(device -> clerk(new TenantId(device.tenant()))).toList();
    shelf = new Shelf(platform.jdbi());
    engine = TimersBench.engine(platform, shelf, this::told);
  }

  public static void main(String[] arguments) throws Exception {
    try (var rig = new FeedRig(TENANTS, tenant -> 1)) {
      var bench = new ProcessesBench(rig);
      bench.publish("two-tasks");
      bench.publish("wait-an-hour");
      bench.instances();
      new TimersBench(rig, bench.engine, bench.shelf, bench.clerks.getFirst()).measure();
    }
  }

  /** Who may do what the drawings of the benchmark offer. */
  private Caller clerk(TenantId tenant) {
    var known = platform.clerk(tenant);
    return new Caller(
        known.accountId(),
        known.username(),
        known.displayName(),
        known.tier(),
        Set.of("BENCH"),
        known.permissions(),
        known.scope(),
        known.tenant(),
        known.organisation(),
        known.address(),
        known.locale(),
        known.stamp(),
        known.mustChangePassword());
  }

  private void told(Object event) {
    if (event instanceof TaskOpened task) {
      opened.set(task.task());
    }
  }

  private void publish(String name) throws Exception {
    try (var file = ProcessesBench.class.getResourceAsStream("/bench/" + name + ".bpmn")) {
      var xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      platform
          .scopes()
          .asSystem(
              "bench",
              () -> {
                new Library(platform.jdbi(), platform.scopes(), shelf, List.<Action>of())
                    .deliver(xml);
                return null;
              });
    }
  }

  private void instances() throws Exception {
    perSecond(WARM, this::run);
    var bare = new BareRows(platform);
    perSecond(WARM, bare::run);
    // As a database that has stood for more than a minute knows its tables.
    sql("analyze");
    var bareRows = perSecond(INSTANCES, bare::run);
    var ours = perSecond(INSTANCES, this::run);
    Ratio.atLeast(
            "process, start to two tasks to end, row security on",
            ours,
            BAR_PER_SECOND,
            "instances/s",
            1)
        .print();
    Ratio.atLeast(
            "the same beside its bare rows in the same transactions",
            ours,
            bareRows,
            "instances/s",
            OF_BARE_ROWS)
        .print();
  }

  private void run(Caller clerk) {
    act(clerk, () -> engine.start("bench-two-tasks", null, Map.of("amount", 5)));
    for (int task = 0; task < 2; task++) {
      var next = opened.get();
      act(
          clerk,
          () -> {
            engine.complete(next, Map.of(), null);
            return null;
          });
    }
  }

  private <T> void act(Caller clerk, Callable<T> step) {
    platform.as(clerk, step);
  }

  private double perSecond(int instances, Consumer<Caller> one) throws Exception {
    var next = new AtomicInteger();
    Callable<Void> person =
        () -> {
          for (int at = next.getAndIncrement(); at < instances; at = next.getAndIncrement()) {
            one.accept(clerks.get(at % TENANTS));
          }
          return null;
        };
    var began = System.nanoTime();
    both(person, PEOPLE);
    return instances / ((System.nanoTime() - began) / 1e9);
  }

  static <T> void both(Callable<T> work, int people) throws Exception {
    var all = new ArrayList<Callable<T>>();
    for (int person = 0; person < people; person++) {
      all.add(work);
    }
    try (var pool = Executors.newFixedThreadPool(people)) {
      for (var finished : pool.invokeAll(all)) {
        finished.get();
      }
    }
  }

  private void sql(String statement) throws SQLException {
    try (var prepared = rig.superuser.createStatement()) {
      prepared.execute(statement);
    }
  }

  /**
   * The peer: the rows that the same three transactions leave behind, written without any engine.
   */
  private record BareRows(TestPlatform platform) {

    void run(Caller clerk) {
      var id = UUID.randomUUID();
      var tasks = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
      var tenant = clerk.tenant().orElseThrow().value();
      step(
          clerk,
          handle -> {
            handle.execute(
                "insert into process_instance (tenant_id, id, root_id, definition_id, key, state,"
                    + " variables, standing, started_at) values (?, ?, ?, ?, 'bare', 'RUNNING',"
                    + " '{\"amount\": 5}', '{}', now())",
                tenant,
                id,
                id,
                id);
            task(handle, tenant, id, tasks[0]);
            visit(handle, tenant, id, 1);
          });
      for (int at = 0; at < 2; at++) {
        var last = at == 1;
        var done = tasks[at];
        step(
            clerk,
            handle -> {
              handle
                  .createQuery(
                      "select standing from process_instance where tenant_id = :t and id = :id for"
                          + " update")
                  .bind("t", tenant)
                  .bind("id", id)
                  .mapTo(String.class)
                  .one();
              handle.execute(
                  "update process_instance set state = ?, standing = '{}' where tenant_id = ? and"
                      + " id = ?",
                  last ? "ENDED" : "RUNNING",
                  tenant,
                  id);
              handle.execute(
                  "update process_task set state = 'DONE', ended_at = now() where tenant_id = ? and"
                      + " id = ?",
                  tenant,
                  done);
              visit(handle, tenant, id, last ? 3 : 2);
              if (last) {
                visit(handle, tenant, id, 4);
              } else {
                task(handle, tenant, id, tasks[1]);
              }
            });
      }
    }

    private void step(Caller clerk, Consumer<Handle> work) {
      platform.as(
          clerk,
          () -> {
            platform.jdbi().useHandle(work::accept);
            return null;
          });
    }

    private static void task(Handle handle, String tenant, UUID instance, UUID id) {
      handle.execute(
          "insert into process_task (tenant_id, id, instance_id, root_id, token, node, name, state,"
              + " opened_at) values (?, ?, ?, ?, 1, 'a', 'a', 'OPEN', now())",
          tenant,
          id,
          instance,
          instance);
    }

    private static void visit(Handle handle, String tenant, UUID instance, int ordinal) {
      handle.execute(
          "insert into process_history (tenant_id, instance_id, ordinal, node, how, entered_at,"
              + " left_at) values (?, ?, ?, 'a', 'PASSED', now(), now())",
          tenant,
          instance,
          ordinal);
    }
  }
}
