package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.linli.access.entity.Caller;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.processes.boundary.Action;
import org.linli.processes.control.Engine;
import org.linli.processes.control.Incidents;
import org.linli.processes.control.Shelf;
import org.linli.processes.control.TimerRound;
import org.linli.testing.TestPlatform;

/**
 * 100,000 timers that are due in the same minute: with two servers; and with another server in a
 * JVM of its own that is killed when a third of them have fired.
 */
final class TimersBench {

  private static final int TIMERS = FeedRig.number("LINLI_BENCH_TIMERS", 100_000);
  private static final double BAR_SECONDS = 60;
  private static final long LOOK_MILLIS = 50;

  private final FeedRig rig;
  private final Engine engine;
  private final Shelf shelf;
  private final Caller clerk;

  TimersBench(FeedRig rig, Engine engine, Shelf shelf, Caller clerk) {
    this.rig = rig;
    this.engine = engine;
    this.shelf = shelf;
    this.clerk = clerk;
  }

  static Engine engine(TestPlatform platform, Shelf shelf, Consumer<Object> told) {
    return new Engine(
        platform.jdbi(),
        platform.scopes(),
        shelf,
        List.<Action>of(),
        told::accept,
        new Calendar(new CityDays(platform.jdbi())),
        InstantSource.system());
  }

  static TimerRound round(TestPlatform platform, Engine engine, Shelf shelf) {
    return new TimerRound(
        platform.jdbi(),
        platform.scopes(),
        engine,
        new Incidents(platform.jdbi(), platform.scopes(), shelf, told -> {}));
  }

  void measure() throws Exception {
    rig.superuser.setAutoCommit(true);
    fill();
    var due = Instant.now().plusSeconds(7_200);
    Callable<Integer> server = () -> round(rig.platform, engine, shelf).run(due);
    var began = System.nanoTime();
    do {
      ProcessesBench.both(server, 2);
    } while (left() > 0);
    told("two servers", began);
    sql(
        "delete from process_task where instance_id in (select id from process_instance where key = 'bench-wait-an-hour')");
    sql(
        "delete from process_history where instance_id in (select id from process_instance where key = 'bench-wait-an-hour')");
    sql("delete from process_instance where key = 'bench-wait-an-hour'");
    fill();
    killed(due, server);
  }

  /** What a server held that is killed is free at once: the other one goes on with it. */
  private void killed(Instant due, Callable<Integer> server) throws Exception {
    var log = Files.createTempFile("linli-timers", ".log");
    var other =
        OwnProcess.java(
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                TimerServer.class.getName(),
                rig.home().toString(),
                String.valueOf(due.toEpochMilli())));
    long began = System.nanoTime();
    try (var second = OwnProcess.start(other, log, 60, () -> isReady(log))) {
      began = System.nanoTime();
      Files.writeString(rig.home().resolve(TimerServer.GO), "");
      Thread.ofPlatform().daemon().start(() -> killAfterAThird(second));
      do {
        server.call();
      } while (left() > 0);
    }
    told("two servers, one of them killed", began);
  }

  private static boolean isReady(Path log) throws IOException {
    return Files.readString(log).contains(TimerServer.READY);
  }

  private void killAfterAThird(OwnProcess second) {
    try {
      while (left() > TIMERS * 2 / 3) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      second.process().destroyForcibly();
    }
  }

  private void fill() throws Exception {
    rig.platform.as(clerk, () -> engine.start("bench-wait-an-hour", null, Map.of()));
    sql("drop table if exists wanted, places");
    sql(
        "create temporary table wanted as select gen_random_uuid() as id, 1 + n %% %d as tenant from generate_series(1, %d) n"
            .formatted(ProcessesBench.TENANTS, TIMERS - 1));
    sql(
        "create temporary table places as select id as tenant_id, row_number() over (order by id)"
            + " as tenant from tenant");
    sql(
        """
        insert into process_instance (tenant_id, id, root_id, definition_id, key, state, variables, standing, started_at)
        select p.tenant_id, w.id, w.id, i.definition_id, i.key, i.state, i.variables, i.standing, i.started_at
        from wanted w join places p on p.tenant = w.tenant, process_instance i where i.key = 'bench-wait-an-hour'\
        """);
    sql(
        """
        insert into process_timer (id, due_at, tenant_id, instance_id, root_id, token, node, kind, attempts)
        select gen_random_uuid(), t.due_at, p.tenant_id, w.id, w.id, t.token, t.node, t.kind, 0
        from wanted w join places p on p.tenant = w.tenant, process_timer t\
        """);
    sql("analyze");
  }

  private void told(String by, long began) throws SQLException {
    var seconds = (System.nanoTime() - began) / 1e9;
    var opened =
        "from process_task t join process_instance i using (tenant_id) where i.id = t.instance_id"
            + " and i.key = 'bench-wait-an-hour'";
    if (count("select count(*) " + opened) != TIMERS
        || count("select count(distinct t.instance_id) " + opened) != TIMERS) {
      throw new IllegalStateException("a timer fired twice, or not at all");
    }
    Ratio.atMost(
            "%,d timers of one minute, %s, none twice".formatted(TIMERS, by),
            seconds,
            BAR_SECONDS,
            "s")
        .print();
  }

  private long left() throws SQLException {
    return count("select count(*) from process_timer");
  }

  private void sql(String statement) throws SQLException {
    try (var prepared = rig.superuser.createStatement()) {
      prepared.execute(statement);
    }
  }

  private synchronized long count(String query) throws SQLException {
    try (var prepared = rig.superuser.createStatement();
        var row = prepared.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
