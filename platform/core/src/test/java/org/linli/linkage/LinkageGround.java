package org.linli.linkage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.commands.boundary.CommandEnded;
import org.linli.commands.boundary.Commands;
import org.linli.commands.control.CommandBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.community.TestCommunity;
import org.linli.components.boundary.ComponentCalls;
import org.linli.devices.boundary.DeviceModels;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.letters.LettersForTests;
import org.linli.linkage.boundary.Drills;
import org.linli.linkage.boundary.LinkageIntake;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.Warnings;
import org.linli.linkage.control.Begin;
import org.linli.linkage.control.LinkageDue;
import org.linli.linkage.control.LinkageRound;
import org.linli.linkage.control.LinkageTimer;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.StepState;
import org.linli.packs.Text;
import org.linli.places.entity.PlaceKind;

/** A community with people and devices, and linkage wired as the container would. */
public final class LinkageGround {

  public final TestCommunity community;
  public final DeviceModels models = new DeviceModels();
  public final ScenarioPacks packs = new ScenarioPacks(models);
  public final Deque<LinkageDue> due = new ConcurrentLinkedDeque<>();
  public final Commands commands;
  public final Begin begin;
  public final LinkageIntake intake;
  public final LinkageRound round;
  public final LinkageTimer timer;
  public final Linkages linkages;
  public final Drills drills;
  public final Warnings warnings;
  public final UUID compound;
  private final CommandBook book;

  public LinkageGround() {
    this(null);
  }

  /**
   * @param components what is called outside; null where nothing is
   */
  public LinkageGround(ComponentCalls components) {
    community = new TestCommunity();
    var jdbi = community.jdbi;
    var scopes = community.platform.scopes();
    commands = new Commands(jdbi, scopes, models, community.work, community.tell, this::announced);
    book = new CommandBook(jdbi, community.work, community.tell, this::announced);
    begin = new Begin(jdbi, packs, community.work, this::announced);
    intake = new LinkageIntake(jdbi, begin);
    round =
        new LinkageRound(
            jdbi,
            scopes,
            packs,
            commands,
            community.matters().intake,
            community.tell,
            community.work,
            new SystemAccounts(jdbi),
            components,
            LettersForTests.posting(community));
    timer = new LinkageTimer(community.work, this::announced);
    linkages = new Linkages(jdbi, scopes, packs, community.tell);
    drills = new Drills(jdbi, scopes, packs, begin, community.tell);
    warnings = new Warnings(jdbi, scopes);
    compound =
        community
            .platform
            .scopes()
            .asSystem(
                "test",
                community.tenant,
                () ->
                    jdbi.withHandle(
                        handle ->
                            handle
                                .createQuery("select id from place where kind = 'COMPOUND'")
                                .mapTo(UUID.class)
                                .one()));
  }

  /** As the container does: observers hear in the transaction, the wake after it. */
  private void announced(Object event) {
    switch (event) {
      case LinkageDue told -> due.add(told);
      case CommandEnded ended -> intake.ended(ended);
      default -> {
        // of other rooms
      }
    }
  }

  public <T> T as(Caller caller, Callable<T> work) {
    return community.as(caller, work);
  }

  /** What the wake does after the commit. */
  public void wake() {
    while (!due.isEmpty()) {
      var next = due.poll();
      round.act(next.tenant(), next.run());
    }
  }

  public UUID device(String model, UUID place, String name) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString(),
        name,
        model,
        place);
    return id;
  }

  public UUID deviceAt(String model, double longitude, double latitude) {
    var place = UUID.randomUUID();
    community.sql(
        "insert into place (tenant_id, id, kind, code, name, grid_id, longitude, latitude)"
            + " values (?, ?, 'PUBLIC', ?, ?, ?, ?, ?)",
        community.tenant.value(),
        place,
        place.toString(),
        "P",
        community.otherGrid,
        longitude,
        latitude);
    return device(model, place, model);
  }

  public UUID publicPoint(String code, UUID grid) {
    return community.place(PlaceKind.PUBLIC, null, grid, code);
  }

  /** Somebody who holds an office of the community. */
  public Caller holder(String role) {
    var member = community.platform.member(Tier.COMMUNITY, community.tenant, "*");
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    member.accountId(),
                    role));
    return member;
  }

  public Caller dweller(UUID room) {
    var resident = community.resident();
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?,"
            + " 'OWNER')",
        community.tenant.value(),
        room,
        resident.accountId());
    return resident;
  }

  /** Stores an alarm of the device and tells it, as the feed does. */
  public AlarmRaised raise(UUID device, String model, String rule) {
    var known = models.get(model).rule(rule).orElseThrow();
    var alarm = stored(device, rule, known.severity().name());
    var told =
        new AlarmRaised(
            community.tenant,
            alarm,
            device,
            "device",
            null,
            rule,
            known.name(),
            known.severity().name(),
            known.caseKind(),
            Instant.now(),
            model,
            null);
    tell(told);
    return told;
  }

  public void tell(AlarmRaised alarm) {
    community.feed(() -> intake.raised(alarm));
  }

  public AlarmRaised unknownRule(UUID device) {
    return new AlarmRaised(
        community.tenant,
        stored(device, "own-rule", "MINOR"),
        device,
        "device",
        null,
        "own-rule",
        new Text("自定", "Own"),
        "MINOR",
        null,
        Instant.now(),
        "smoke-detector",
        null);
  }

  private UUID stored(UUID device, String rule, String severity) {
    var alarm = UUID.randomUUID();
    var now = Instant.now().atOffset(ZoneOffset.UTC);
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at) values"
            + " (?, ?, ?, ?, ?, ?, ?)",
        community.tenant.value(),
        alarm,
        device,
        rule,
        severity,
        now,
        now);
    return alarm;
  }

  public void clear(AlarmRaised alarm) {
    community.feed(
        () -> intake.cleared(new AlarmCleared(community.tenant, alarm.alarm(), Instant.now())));
    wake();
  }

  public List<RunRow> runs() {
    return as(community.clerk, () -> linkages.runs(RunQuery.ALL, PageRequest.first(100))).items();
  }

  public RunDetail only() {
    var runs = runs();
    if (runs.size() != 1) {
      throw new AssertionError("runs: " + runs);
    }
    return detail(runs.getFirst().id());
  }

  public RunDetail detail(UUID run) {
    return as(community.clerk, () -> linkages.get(run));
  }

  public List<StepRow> steps(String id) {
    return only().steps().stream().filter(step -> step.plan().id().equals(id)).toList();
  }

  public StepState state(String id) {
    var states = steps(id).stream().map(StepRow::state).distinct().toList();
    if (states.size() != 1) {
      throw new AssertionError(id + ": " + states);
    }
    return states.getFirst();
  }

  public List<CommandRow> sent() {
    return as(
            community.clerk,
            () -> commands.list(new CommandQuery(null, null), PageRequest.first(100)))
        .items();
  }

  /** All that wait are answered. */
  public void answer(CommandState state, String words) {
    sent().stream().filter(row -> row.state().isOpen()).forEach(row -> answer(row, state, words));
    wake();
  }

  public void answer(CommandRow row, CommandState state, String words) {
    community.feed(
        () ->
            book.answer(
                community.tenant,
                row.device().value(),
                row.id().value(),
                new CommandAnswer(state, words),
                Instant.now()));
  }

  /** The time of all that wait runs out. */
  public void expire() {
    var later = Instant.now().plus(Duration.ofDays(1));
    sent().stream()
        .filter(row -> row.state().isOpen())
        .forEach(row -> community.feed(() -> book.ring(community.tenant, row.id().value(), later)));
    wake();
  }

  public void set(String scenario, boolean on, Map<String, StepSetting> steps) {
    as(community.clerk, () -> linkages.set(scenario, new SettingDraft(on, null, steps, "test")));
  }
}
