package org.linli.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Commands;
import org.linli.devices.boundary.DeviceModels;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.letters.boundary.Posting;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.LetterBox;
import org.linli.letters.entity.LetterSettings;
import org.linli.linkage.control.Begin;
import org.linli.linkage.control.LinkageDue;
import org.linli.linkage.control.LinkageRound;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.matters.control.MattersForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/**
 * From an alarm that the feed writes to the last command that linkage sends, in a community of so
 * many homes and devices; the bar is the goal of the scenario, two seconds.
 */
public final class LinkageBench {

  private static final int BUILDINGS = 60;
  private static final int GATES = 8;
  private static final int LIFTS = 4;
  private static final int RESIDENTS = 400;
  private static final int ROUNDS = 60;
  private static final int WARM = 10;
  private static final double BAR_SECONDS = 2;

  private static final LetterSettings NO_GATEWAYS = LetterSettings.of(name -> Optional.empty());

  private final TestPlatform platform = TestPlatform.fresh();
  private final TenantId tenant = platform.community("998401001001", OperationMode.GOVERNMENT);
  private final DeviceModels models = new DeviceModels();
  private final Queue<LinkageDue> due = new ArrayDeque<>();
  private final DueWork work = new DueWork(platform.jdbi());
  private final Changes changes = new Changes(platform.jdbi(), told -> {});
  private final ScenarioPacks packs = new ScenarioPacks(models);
  private final Begin begin = new Begin(platform.jdbi(), packs, work, this::heard);
  private final MattersForTests matters = new MattersForTests(platform, changes);
  private final AlarmBook alarms = new AlarmBook(platform.jdbi(), this::heard);
  private final LinkageRound round =
      new LinkageRound(
          platform.jdbi(),
          platform.scopes(),
          packs,
          new Commands(platform.jdbi(), platform.scopes(), models, work, changes, this::heard),
          matters.intake,
          changes,
          work,
          new SystemAccounts(platform.jdbi()),
          null,
          new Posting(
              platform.jdbi(),
              platform.scopes(),
              new LetterBox(new Carriers(NO_GATEWAYS, InstantSource.system()))));

  private final List<UUID> detectors = new ArrayList<>();

  public static void main(String[] arguments) {
    new LinkageBench().run();
  }

  private void heard(Object event) {
    switch (event) {
      case AlarmRaised raised -> {
        begin.raised(raised);
        matters.intake.fromAlarm(raised);
      }
      case LinkageDue told -> due.add(told);
      default -> {
        // of other rooms
      }
    }
  }

  private void run() {
    matters.packs.deliver();
    furnish();
    var seconds = new double[ROUNDS - WARM];
    for (int at = 0; at < ROUNDS; at++) {
      var took = alarm(detectors.get(at % BUILDINGS), at);
      if (at >= WARM) {
        seconds[at - WARM] = took;
      }
    }
    Arrays.sort(seconds);
    Ratio.atMost(
            "fire, alarm to last command, 8 gates, 4 lifts, 400 residents a building, p95",
            seconds[(int) (0.95 * (seconds.length - 1))],
            BAR_SECONDS,
            "s")
        .print();
  }

  private double alarm(UUID device, int number) {
    var rule = models.get("smoke-detector").rule("fire").orElseThrow();
    var now = Instant.now();
    var began = System.nanoTime();
    platform
        .scopes()
        .asSystem(
            "feeds",
            tenant,
            () ->
                alarms.write(
                    tenant,
                    List.of(
                        new AlarmChange(
                            UUID.randomUUID(), device, rule, true, now, now, 1, 30, null))));
    while (!due.isEmpty()) {
      var next = due.poll();
      round.act(next.tenant(), next.run());
    }
    var took = (System.nanoTime() - began) / 1e9;
    sql("update alarm set cleared_at = now()");
    sql("update linkage_run set state = 'ENDED'");
    if (commands() < (number + 1L) * (GATES + LIFTS)) {
      throw new IllegalStateException("commands are missing");
    }
    return took;
  }

  private long commands() {
    return platform
        .scopes()
        .asSystem(
            "bench",
            tenant,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select count(*) from device_command")
                                .mapTo(long.class)
                                .one()));
  }

  private void furnish() {
    var grid = place("GRID", null, null);
    var compound = place("COMPOUND", null, null);
    for (int gate = 0; gate < GATES; gate++) {
      device("access-control", compound);
    }
    for (int building = 0; building < BUILDINGS; building++) {
      var house = place("BUILDING", compound, grid);
      detectors.add(device("smoke-detector", house));
      for (int lift = 0; lift < LIFTS; lift++) {
        device("lift-monitor", house);
      }
      var room = place("ROOM", house, grid);
      sql(
          "insert into household_member (tenant_id, room_id, account_id, relation)"
              + " select ?, ?, gen_random_uuid(), 'OWNER' from generate_series(1, ?)",
          tenant.value(),
          room,
          RESIDENTS);
    }
  }

  private UUID place(String kind, UUID parent, UUID grid) {
    var id = UUID.randomUUID();
    sql(
        "insert into place (tenant_id, id, kind, parent_id, grid_id, code, name) values (?, ?, ?,"
            + " ?, ?, ?, ?)",
        tenant.value(),
        id,
        kind,
        parent,
        grid,
        id.toString(),
        kind);
    return id;
  }

  private UUID device(String model, UUID place) {
    var id = UUID.randomUUID();
    sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        tenant.value(),
        id,
        id.toString(),
        model,
        model,
        place);
    return id;
  }

  private void sql(String statement, Object... arguments) {
    platform
        .scopes()
        .asSystem(
            "bench",
            tenant,
            () -> platform.jdbi().withHandle(handle -> handle.execute(statement, arguments)));
  }
}
