package org.linli.community;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.cases.boundary.Cases;
import org.linli.cases.boundary.Duties;
import org.linli.cases.boundary.Reports;
import org.linli.cases.boundary.StandingCases;
import org.linli.cases.control.CaseEscalation;
import org.linli.cases.control.CaseLife;
import org.linli.cases.control.CaseLists;
import org.linli.cases.control.CasePhotos;
import org.linli.cases.control.GridWorkers;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseFile;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.CaseSource;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Photo;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.CityBoard;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.control.HeardCount;
import org.linli.devices.boundary.DeviceModels;
import org.linli.letters.LettersForTests;
import org.linli.matters.control.MattersForTests;
import org.linli.notices.boundary.Notices;
import org.linli.packs.Text;
import org.linli.places.boundary.Places;
import org.linli.places.control.PlaceLists;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.linli.work.control.DueRound;

/**
 * A community of one compound with two buildings in two grids, and the rooms' facades as the
 * container would wire them.
 */
public final class TestCommunity {

  /** The first bytes of a JPEG, and a little more. */
  public static final Photo PHOTO =
      new Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3});

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final TestPlatform platform = TestPlatform.shared();
  public final Jdbi jdbi = platform.jdbi();
  public final List<Changed> changes = new ArrayList<>();
  public final DueWork work = new DueWork(jdbi);
  public final FiguresFeed figures = new FiguresFeed(jdbi, work);
  public final Changes tell = new Changes(jdbi, event -> changes.add((Changed) event));
  public final Places places =
      new Places(new PlaceLists(jdbi), platform.scopes(), platform.entities(), figures);
  public final CaseLife life =
      new CaseLife(jdbi, platform.scopes(), platform.entities(), figures, tell);
  public final GridWorkers workers = new GridWorkers(jdbi);
  public final Cases cases =
      new Cases(life, new CaseLists(jdbi), new CasePhotos(jdbi), workers, platform.scopes());
  public final Reports reports =
      new Reports(new CaseLists(jdbi), new CasePhotos(jdbi), platform.scopes());
  public final Duties duties = new Duties(jdbi, workers, platform.scopes());
  public final StandingCases standing = new StandingCases(life, new CaseLists(jdbi));
  public final Notices notices =
      new Notices(
          jdbi,
          platform.scopes(),
          tell,
          LettersForTests.none(jdbi, platform.scopes()),
          platform.entities());
  public final CityBoard board = new CityBoard(jdbi, platform.scopes());
  public final DueRound round =
      new DueRound(
          jdbi,
          platform.scopes(),
          List.of(new CaseEscalation(life), new HeardCount(jdbi, new DeviceModels(), work, tell)));

  public final TenantId tenant;
  public final Caller clerk;
  public final UUID grid;
  public final UUID building;
  public final UUID room;
  public final UUID otherGrid;
  public final UUID otherBuilding;
  private final Map<UUID, UUID> devices = new HashMap<>();
  private MattersForTests matters;

  public TestCommunity() {
    this(
        "990301"
            + "%03d%03d".formatted(NUMBERS.incrementAndGet() / 900 + 1, NUMBERS.get() % 900 + 1));
  }

  public TestCommunity(String code) {
    tenant = platform.community(code, OperationMode.GOVERNMENT);
    clerk = platform.clerk(tenant);
    grid = place(PlaceKind.GRID, null, null, "G1");
    otherGrid = place(PlaceKind.GRID, null, null, "G2");
    var compound = place(PlaceKind.COMPOUND, null, null, "A");
    building = place(PlaceKind.BUILDING, compound, grid, "A1");
    room = place(PlaceKind.ROOM, place(PlaceKind.UNIT, building, null, "A1-1"), null, "A1-1-101");
    otherBuilding = place(PlaceKind.BUILDING, compound, otherGrid, "A2");
  }

  public UUID place(PlaceKind kind, UUID parent, UUID gridId, String code) {
    return as(clerk, () -> places.add(new PlaceDraft(kind, parent, gridId, code, code)));
  }

  public <T> T as(Caller caller, Callable<T> call) {
    return platform.as(caller, call);
  }

  public void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs as a feed consumer does. */
  public void feed(Runnable work) {
    platform
        .scopes()
        .asSystem(
            "feeds",
            tenant,
            () -> {
              work.run();
              return null;
            });
  }

  /** A grid worker on duty in the grids. */
  public Caller worker(UUID... grids) {
    var worker =
        platform.member(Tier.COMMUNITY, tenant, "cases:read", "cases:handle", "places:read");
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, 'GRID_WORKER')",
                    worker.accountId()));
    for (var one : grids) {
      run(clerk, () -> duties.assign(one, worker.accountId()));
    }
    return worker;
  }

  public Caller resident() {
    return platform.member(Tier.RESIDENT, tenant, "reports:write", "notices:read");
  }

  /** Opens a case as people did before what they see became a grid event. */
  public UUID opened(CaseDraft draft) {
    return opened(draft, CaseSource.valueOf(draft.source()));
  }

  /** As a resident's snapshot opened one. */
  public UUID reported(String title, String text, UUID place, List<Photo> photos) {
    CasePhotos.check(photos);
    var draft =
        new CaseDraft(
            "REPORT", "RESIDENT", title, text, "MINOR", place, photos, java.util.Map.of());
    return opened(draft, CaseSource.RESIDENT);
  }

  private UUID opened(CaseDraft draft, CaseSource source) {
    var opening =
        new CaseFile.Opening(
            draft.kind(),
            source,
            draft.title(),
            draft.description() == null ? "" : draft.description(),
            CaseSeverity.valueOf(draft.severity()),
            null,
            draft.place(),
            platform.scopes().caller().accountId());
    return life.open(tenant, opening, Instant.now(), CasePhotos.checked(draft.photos())).id();
  }

  /** The device of a place. */
  public UUID device(UUID place) {
    return devices.computeIfAbsent(
        place,
        key -> {
          var id = UUID.randomUUID();
          sql(
              "insert into device (tenant_id, id, code, name, model, place_id, state)"
                  + " values (?, ?, ?, 'detector', 'smoke-detector', ?, 'IN_SERVICE')",
              tenant.value(),
              id,
              id.toString(),
              place);
          return id;
        });
  }

  /** Stores an alarm of a device there, and returns how it is told. */
  public AlarmRaised alarm(UUID place, String severity, String caseKind) {
    return alarm(place, severity, caseKind, Instant.now());
  }

  public AlarmRaised alarm(UUID place, String severity, String caseKind, Instant at) {
    var id = UUID.randomUUID();
    var device = device(place);
    sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at) values"
            + " (?, ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        id,
        device,
        "r" + id,
        severity,
        at.atOffset(ZoneOffset.UTC),
        at.atOffset(ZoneOffset.UTC));
    return new AlarmRaised(
        tenant,
        id,
        device,
        "detector",
        place,
        "fire",
        new Text("fire", "Fire"),
        severity,
        caseKind,
        at,
        "smoke-detector",
        null);
  }

  /** Where alarms, rounds and findings open matters, with the delivered processes. */
  public MattersForTests matters() {
    if (matters == null) {
      matters = new MattersForTests(platform, tell);
      matters.packs.deliver();
    }
    return matters;
  }

  /** Tells the alarm; the matter that it opened. */
  public UUID alarmMatter(AlarmRaised alarm) {
    var intake = matters().intake;
    feed(() -> intake.fromAlarm(alarm));
    return platform
        .scopes()
        .asSystem("test", tenant, () -> intake.standsFor(tenant, alarm.alarm()).orElseThrow());
  }

  /** Opens a case by an alarm there, as alarms did before they opened matters. */
  public UUID alarmCase(UUID place, String severity) {
    return alarmCase(alarm(place, severity, "FIRE"));
  }

  public UUID alarmCase(AlarmRaised alarm) {
    feed(
        () -> {
          if (standing.ofAlarm(tenant, alarm.alarm()).isEmpty()) {
            openedBy(alarm);
          }
        });
    return platform
        .scopes()
        .asSystem("test", tenant, () -> standing.ofAlarm(tenant, alarm.alarm()).orElseThrow());
  }

  private void openedBy(AlarmRaised alarm) {
    var opening =
        new CaseFile.Opening(
            alarm.caseKind(),
            CaseSource.ALARM,
            alarm.ruleName().zh() + " · " + alarm.deviceName(),
            "",
            CaseSeverity.valueOf(alarm.severity()),
            alarm.alarm(),
            alarm.place(),
            null);
    var file = life.open(tenant, opening, alarm.at(), List.of());
    onDuty(alarm.place())
        .flatMap(worker -> workers.one(tenant, worker))
        .ifPresent(worker -> life.dispatch(tenant, file, worker));
  }

  private Optional<UUID> onDuty(UUID place) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select g.account_id from grid_duty g join place p on p.tenant_id = g.tenant_id"
                        + " and (p.grid_id = g.grid_id or p.id = g.grid_id)"
                        + " where g.tenant_id = :tenant and p.id = :place order by 1 limit 1")
                .bind("tenant", tenant)
                .bind("place", place)
                .mapTo(UUID.class)
                .findOne());
  }

  /** Raises a major alarm there; in whose hands its matter is. */
  public Optional<UUID> handOfAlarm(UUID place) {
    var matter = alarmMatter(alarm(place, "MAJOR", "FIRE"));
    return platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select t.assignee from process_task t join matter m"
                                    + " on m.tenant_id = t.tenant_id and m.instance_id = t.root_id"
                                    + " where m.id = :matter and t.assignee is not null")
                            .bind("matter", matter)
                            .mapTo(UUID.class)
                            .findOne()));
  }

  public CaseDetail detail(UUID id) {
    return as(clerk, () -> cases.get(id));
  }

  public CaseState state(UUID id) {
    return detail(id).row().state();
  }

  public int sql(String statement, Object... arguments) {
    return platform
        .scopes()
        .asSystem(
            "test", tenant, () -> jdbi.withHandle(handle -> handle.execute(statement, arguments)));
  }

  public long count(String query) {
    return platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () -> jdbi.withHandle(handle -> handle.createQuery(query).mapTo(long.class).one()));
  }
}
