package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.HomeSheet;
import org.linli.devices.boundary.HomesAcross;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.GatedHomes;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Homes of a community that an enterprise runs, each with one resident and one fall detector. */
class HomesAcrossTest {

  private static final String MODEL = "fall-detector";
  private static final String CLIMATE = "home-climate";
  private static final int HOMES = 3;

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  private final ConsentRights rights = new ConsentRights(platform.jdbi(), snapshots);
  private final Gate gate =
      new Gate(
          platform.jdbi(), platform.scopes(), new Matrices(), snapshots, new Seal(new byte[32]));
  private final HomesAcross homes =
      new HomesAcross(platform.jdbi(), models, gate, TestObligations.over(platform));
  private final CrossTierReadings readings =
      new CrossTierReadings(platform.jdbi(), models, gate, TestObligations.over(platform));
  private final MyConsents mine =
      new MyConsents(platform.jdbi(), platform.scopes(), new ConsentTexts(), rights, event -> {});
  private final TenantId tenant =
      platform.community(
          "99030900" + "%04d".formatted(1000 + NUMBERS.incrementAndGet()),
          OperationMode.ENTERPRISE);
  private final List<Caller> residents = new ArrayList<>();
  private final List<UUID> detectors = new ArrayList<>();
  private final List<UUID> climates = new ArrayList<>();
  private final Caller officer = officer();

  private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
      new java.util.concurrent.atomic.AtomicInteger();

  HomesAcrossTest() {
    for (int home = 0; home < HOMES; home++) {
      home();
    }
  }

  private void home() {
    var room = UUID.randomUUID();
    var person = platform.caller(Tier.RESIDENT, null, tenant, null, "home:read", "consents:give");
    inside(
        "insert into place (tenant_id, id, kind, code, name) values (?, ?, 'ROOM', ?, 'home')",
        room,
        room.toString());
    inside(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'OWNER')",
        room,
        person.accountId());
    detectors.add(device(room, MODEL, "fall"));
    climates.add(device(room, CLIMATE, "temperature"));
    residents.add(person);
  }

  private UUID device(UUID room, String model, String metric) {
    var device = UUID.randomUUID();
    inside(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, 'd', ?, ?, 'IN_SERVICE')",
        device,
        device.toString(),
        model,
        room);
    inside(
        "insert into device_status (tenant_id, device_id, last_seen_at, latest) values (?, ?, now(), cast(? as jsonb))",
        device,
        "{\"" + metric + "\": [" + System.currentTimeMillis() + ", 0]}");
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at) values (?, ?, ?, '-', true, now())",
                    device,
                    tenant.value(),
                    model));
    return device;
  }

  private void inside(String sql, Object... values) {
    var all = new ArrayList<Object>(List.of(tenant.value()));
    all.addAll(List.of(values));
    platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () -> platform.jdbi().withHandle(handle -> handle.execute(sql, all.toArray())));
  }

  private Caller officer() {
    var operator = "op-" + tenant;
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
                    operator,
                    operator));
    var agreed =
        new Agreed(
            tenant,
            UUID.randomUUID(),
            1,
            "C-" + operator,
            Party.OPERATOR,
            operator,
            Instant.now().minusSeconds(60),
            Instant.now().plusSeconds(36_000),
            new Terms(false, Set.copyOf(Asset.ALL), List.of()));
    var entering = new AgreedRights(platform.jdbi(), platform.scopes(), snapshots);
    as(
        platform.caller(Tier.CITY, "9903", null, null, "*"),
        () -> {
          entering.enter(List.of(agreed), Instant.now());
          return null;
        });
    return platform.caller(Tier.OPERATOR, null, null, operator, "*");
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  private UUID agree(int home) {
    return agree(home, "home-health");
  }

  private UUID agree(int home, String id) {
    var text = new ConsentTexts().find(id).orElseThrow();
    return as(
        residents.get(home),
        () -> mine.give(new GivenConsent(null, text.id(), text.version(), text.hash())));
  }

  private void withdraw(int home, UUID consent) {
    as(
        residents.get(home),
        () -> {
          mine.withdraw(consent, null);
          return null;
        });
  }

  private GatedHomes list(Action action, PageRequest page) {
    return as(officer, () -> homes.list(tenant, MODEL, action, Purpose.PUBLIC_SERVICE, page));
  }

  private List<UUID> shown() {
    return list(Action.VIEW, PageRequest.first(50)).page().items().stream()
        .map(home -> home.device())
        .toList();
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void ofManyHomesThoseAreShownInWhichEverybodyAgreed() {
    assertThatThrownBy(this::shown).isInstanceOf(DataRefused.class);
    agree(0);
    var second = agree(2);
    assertThat(shown()).containsExactlyInAnyOrder(detectors.get(0), detectors.get(2));
    assertThat(list(Action.VIEW, PageRequest.first(1)).page().total()).isEqualTo(2);
    withdraw(2, second);
    assertThat(shown()).containsExactly(detectors.get(0));
  }

  @Test
  void aSingleHomesReadingsOpenWithItsOwnConsentAndShutInAnOpenSession() {
    assertThatThrownBy(() -> read(0)).isInstanceOf(DataRefused.class);
    var consent = agree(0);
    assertThat(read(0)).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(() -> read(1)).isInstanceOf(DataRefused.class);
    // The very same signed-in officer, a moment later.
    withdraw(0, consent);
    assertThatThrownBy(() -> read(0)).isInstanceOf(DataRefused.class);
  }

  @Test
  void maskedNoDeviceIsNamedAndWhoDidNotAgreeIsMissing() {
    agree(0);
    agree(1, "home-commerce");
    var gated =
        as(
            officer,
            () ->
                homes.list(
                    tenant, CLIMATE, Action.VIEW, Purpose.COMMERCIAL, PageRequest.first(50)));
    assertThat(gated.decision().outcome()).isEqualTo(Outcome.MASK);
    assertThat(gated.page().items())
        .singleElement()
        .satisfies(
            home -> {
              assertThat(climates).doesNotContain(home.device());
              assertThat(home.latest()).hasSize(1);
            });
  }

  @Test
  void whoWithdrawsWhileAnExportRunsIsNotInItsNextPart() {
    var first = agree(0);
    var second = agree(1);
    var parts = new ArrayList<Integer>();
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    assertThatThrownBy(
            () ->
                as(
                    officer,
                    () ->
                        exports.make(
                            HomeSheet.SHEET,
                            page -> {
                              var part =
                                  homes
                                      .list(
                                          tenant,
                                          MODEL,
                                          Action.VIEW,
                                          Purpose.PUBLIC_SERVICE,
                                          new PageRequest(page.offset(), 1, null))
                                      .page();
                              parts.add(part.items().size());
                              withdraw(0, first);
                              withdraw(1, second);
                              return part;
                            })))
        .isInstanceOf(DataRefused.class);
    assertThat(parts).containsExactly(1);
  }

  @Test
  void whatIsNoModelOrNoLookIsRefused() {
    assertThatThrownBy(() -> list(Action.SHARE, PageRequest.first(5))).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                as(
                    officer,
                    () ->
                        homes.list(
                            tenant,
                            "none",
                            Action.VIEW,
                            Purpose.PUBLIC_SERVICE,
                            PageRequest.first(5))))
        .isInstanceOf(Invalid.class);
  }

  private Outcome read(int home) {
    var hour = Instant.now();
    return as(
            officer,
            () ->
                readings.readings(
                    tenant,
                    new DeviceId(detectors.get(home)),
                    "fall",
                    hour.minusSeconds(3600),
                    hour,
                    Purpose.PUBLIC_SERVICE))
        .decision()
        .outcome();
  }
}
