package org.linli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.matters.Ground;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.LampCount;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.WorkQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * A city with a million open matters: what a clerk, a grid worker and a supervisor wait for their
 * lists, each call in the transaction and behind the row security that a facade gives it. They
 * belong to the community with the most.
 */
public final class MattersBench {

  private static final int COMMUNITIES = 100;
  private static final int OPEN = FeedRig.number("LINLI_BENCH_MATTERS", 1_000_000);
  private static final int EACH = OPEN / COMMUNITIES;
  private static final int WARM = 30;
  private static final int MEASURED = 200;
  private static final double BAR_MILLIS = 100;

  /** A community is counted at most twice a minute, by one of the servers. */
  private static final double COUNT_MILLIS = 1_000;

  private static final Map<String, Map<String, Object>> KINDS =
      Map.of(
          "complaint", Map.of("what", "noise", "about", "noise"),
          "repair", Map.of("what", "lamp", "facility", "power"),
          "grid-event", Map.of("what", "cover", "eventClass", "c-traffic"));

  private static final String COPY =
      """
      select :tenant as tenant, cast(md5(:tenant || :kind || n || 'i') as uuid) as instance,
        cast(md5(:tenant || :kind || n || 't') as uuid) as task, n, now() - n * interval '1 minute' as opened,
        now() + (n % 200 - 40) * interval '1 hour' as due from generate_series(1, :many) n\
      """;

  /** Instances, their open tasks, their clocks, and the matters, of one kind in one community. */
  private static final List<String> COPIES =
      List.of(
          "insert into process_instance (tenant_id, id, root_id, definition_id, key, state,"
              + " variables, standing, started_at) select tenant, instance, instance,"
              + " :definition_id, :kind, 'RUNNING', cast(:variables as jsonb), cast(:standing as"
              + " jsonb), opened from ("
              + COPY
              + ") c",
          "insert into process_task (tenant_id, id, instance_id, root_id, token, node, name, state,"
              + " roles, assignee, opened_at, due_at) select tenant, task, instance, instance,"
              + " :token, :node, :name, :state, :roles, cast(:assignee as uuid), opened, due from ("
              + COPY
              + ") c",
          "insert into matter_clock (tenant_id, task_id, warn_at, level) select tenant, task,"
              + " due - interval '2 hours', case when due < now() then 2 else 0 end from ("
              + COPY
              + ") c",
          "insert into matter (tenant_id, id, number, kind, title, door, place_id, anonymous,"
              + " instance_id, opened_at, due_at, urged) select tenant, task, :kind || '-2026-' ||"
              + " lpad(cast(n as varchar), 6, '0'), :kind, :title || ' street ' || n, 'COUNTER',"
              + " cast(:building as uuid), false, instance, opened, due, 0 from ("
              + COPY
              + ") c");

  private final Ground ground = new Ground();
  private final TestPlatform platform = TestPlatform.pooled(2);
  private final List<TenantId> tenants = new ArrayList<>();
  private Caller city;
  private final MattersForTests rooms = new MattersForTests(platform, ground.community.tell);

  public static void main(String[] arguments) {
    var bench = new MattersBench();
    bench.fill();
    bench.print("my work of a clerk", () -> bench.work(bench.ground.clerk, WorkQuery.all(), null));
    bench.print(
        "my work of a grid worker", () -> bench.work(bench.ground.worker, WorkQuery.all(), null));
    bench.print(
        "supervisor's board, what missed its time",
        () ->
            bench.work(bench.ground.leader, new WorkQuery(WorkQuery.Whose.LATE, null, null), null));
    bench.print(
        "supervisor's board, running and overdue",
        () -> bench.matters(new MatterQuery(null, MatterState.RUNNING, true), null));
    bench.print("supervisor's board of a community", bench::board);
    bench.count();
    bench.print("supervisor's board of the city", bench::cityBoard);
    bench.print(
        "search by number", () -> bench.matters(MatterQuery.all(), "%06d".formatted(EACH / 6)));
    bench.print(
        "search by words of its title",
        () -> bench.matters(MatterQuery.all(), "street " + EACH / 4));
  }

  private void print(String what, Runnable look) {
    var millis = new double[MEASURED];
    for (int time = -WARM; time < MEASURED; time++) {
      var begin = System.nanoTime();
      look.run();
      if (time >= 0) {
        millis[time] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    Ratio.atMost(
            "%s, %,d open in the city and %,d in the community, p95".formatted(what, OPEN, EACH),
            millis[MEASURED * 95 / 100],
            BAR_MILLIS,
            "ms")
        .print();
  }

  private void work(Caller caller, WorkQuery query, String search) {
    shown(platform.as(caller, () -> rooms.work.list(query, page(search))));
  }

  private void matters(MatterQuery query, String search) {
    shown(platform.as(ground.clerk, () -> rooms.matters.list(query, page(search))));
  }

  private void board() {
    told(platform.as(ground.leader, rooms.board::get).whole());
  }

  private void cityBoard() {
    told(
        platform
            .as(city(), () -> rooms.board.of(new DivisionCode(city().scope().value())))
            .whole());
  }

  private Caller city() {
    if (city == null) {
      var code = ground.community.tenant.value().substring(0, 4);
      city = platform.caller(Tier.CITY, code, null, null, "crosstier:read");
    }
    return city;
  }

  private static void told(LampCount steps) {
    if (steps.open() == 0) {
      throw new IllegalStateException("nothing was counted, so nothing was measured");
    }
  }

  /** Each community's steps are counted for the boards above, as its first half minute would. */
  private void count() {
    var begin = System.nanoTime();
    rooms.recount(tenants);
    Ratio.atMost(
            "counting a community for the boards above, %,d open, mean".formatted(EACH),
            (System.nanoTime() - begin) / 1e6 / tenants.size(),
            COUNT_MILLIS,
            "ms")
        .print();
    platform.owner().useHandle(handle -> handle.execute("analyze matter_board"));
  }

  private static PageRequest page(String search) {
    return new PageRequest(0, 50, search);
  }

  private static void shown(Page<?> page) {
    if (page.items().isEmpty()) {
      throw new IllegalStateException("nothing was found, so nothing was measured");
    }
  }

  /** One of each kind is opened as people do; the others are its copies. */
  private void fill() {
    var first = KINDS.keySet().stream().sorted().map(this::opened).toList();
    copy(ground.community.tenant, first, ground.community.building);
    tenants.add(ground.community.tenant);
    for (int at = 1; at < COMMUNITIES; at++) {
      var code = "99%02d01001001".formatted(10 + at % 90).substring(0, 9) + "%03d".formatted(at);
      var tenant = platform.community(code, OperationMode.GOVERNMENT);
      tenants.add(tenant);
      copy(tenant, first, null);
    }
    platform.owner().useHandle(handle -> handle.execute("analyze"));
  }

  private Map<String, Object> opened(String kind) {
    var id = ground.open(ground.clerk, kind, Door.COUNTER, KINDS.get(kind)).id();
    if (kind.equals("grid-event")) {
      ground.complete(ground.leader, id, "verify", Map.of("valid", true));
    }
    return within(
        ground.community.tenant,
        handle ->
            handle
                .createQuery(
                    """
                    select m.kind, m.title, i.definition_id, cast(i.variables as varchar) as variables,
                      cast(i.standing as varchar) as standing, t.token, t.node, t.name, t.roles,
                      t.state, t.assignee
                    from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
                    join process_task t on t.tenant_id = m.tenant_id and t.root_id = i.id
                    where m.id = :id and t.state in ('OPEN', 'CLAIMED')\
                    """)
                .bind("id", id)
                .mapToMap()
                .one());
  }

  private void copy(TenantId tenant, List<Map<String, Object>> first, UUID place) {
    within(
        tenant,
        handle -> {
          for (var one : first) {
            for (var statement : COPIES) {
              handle
                  .createUpdate(statement)
                  .bindMap(one)
                  .bind("tenant", tenant.value())
                  .bind("building", place)
                  .bind("many", EACH / first.size())
                  .execute();
            }
          }
          return null;
        });
  }

  private <T> T within(TenantId tenant, HandleCallback<T, RuntimeException> work) {
    return platform.scopes().asSystem("bench", tenant, () -> platform.jdbi().withHandle(work));
  }
}
