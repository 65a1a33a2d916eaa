package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.CredentialChanged;
import org.linli.devices.boundary.DeviceCodeTaken;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.Issued;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;

/** The ledger where its rules end: filters, figures, secrets, what others are told. */
class DeviceLedgerTest {

  private static final String SMOKE = "smoke-detector";

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> told = new ArrayList<>();
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, told::add),
          community.figures,
          told::add);

  private Issued register(String code, String model, UUID place) {
    return community.as(
        community.clerk, () -> devices.register(new DeviceDraft(code, "n " + code, model, place)));
  }

  private Page<DeviceRow> list(DeviceQuery query, String search) {
    return community.as(
        community.clerk, () -> devices.list(query, new PageRequest(0, 100, search)));
  }

  private List<String> codes(DeviceQuery query) {
    return list(query, null).items().stream().map(DeviceRow::code).toList();
  }

  private void retire(DeviceId id) {
    community.run(community.clerk, () -> devices.retire(id));
  }

  private long inFigures() {
    return community.count("select coalesce(sum(devices), 0) from community_figures");
  }

  private String credential(String column, DeviceId id) {
    return community
        .platform
        .scopes()
        .asSystem(
            "test",
            community.tenant,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select cast("
                                    + column
                                    + " as varchar) from device_credential where device_id = :id")
                            .bind("id", id.value())
                            .mapTo(String.class)
                            .one()));
  }

  @Test
  void eachFilterNarrowsAndAllOfThemHoldTogether() {
    register("A", SMOKE, community.room);
    register("B", "power-monitor", community.room);
    var out = register("C", SMOKE, community.building).id();
    var alarmed = register("D", SMOKE, community.otherBuilding).id();
    retire(out);
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at)"
            + " values (?, ?, ?, 'fire', 'CRITICAL', now(), now())",
        community.tenant.value(),
        UUID.randomUUID(),
        alarmed.value());
    assertThat(codes(DeviceQuery.ALL)).containsExactly("A", "B", "C", "D");
    assertThat(codes(new DeviceQuery(null, "power-monitor", null, null))).containsExactly("B");
    assertThat(codes(new DeviceQuery(null, null, "SCRAPPED", null))).containsExactly("C");
    assertThat(codes(new DeviceQuery(null, null, null, true))).containsExactly("D");
    assertThat(codes(new DeviceQuery(null, null, null, false))).containsExactly("A", "B", "C");
    assertThat(codes(new DeviceQuery(community.building, null, null, null)))
        .containsExactly("A", "B", "C");
    assertThat(codes(new DeviceQuery(community.building, SMOKE, "IN_SERVICE", false)))
        .containsExactly("A");
    assertThat(codes(new DeviceQuery(UUID.randomUUID(), null, null, null))).isEmpty();
  }

  @Test
  void aSearchTakesItsSignsLiterally() {
    register("A_1", SMOKE, null);
    register("AX1", SMOKE, null);
    assertThat(list(DeviceQuery.ALL, "a_1").items())
        .extracting(DeviceRow::code)
        .containsExactly("A_1");
    assertThat(list(DeviceQuery.ALL, "%").total()).isZero();
    assertThat(list(DeviceQuery.ALL, "n AX").total()).isEqualTo(1);
  }

  @Test
  void aPageTellsHowManyThereAreInAll() {
    for (var code : List.of("C", "A", "B")) {
      register(code, SMOKE, null);
    }
    var page =
        community.as(
            community.clerk, () -> devices.list(DeviceQuery.ALL, new PageRequest(1, 1, null)));
    assertThat(page.items()).extracting(DeviceRow::code).containsExactly("B");
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void devicesInServiceAreCountedAndRetiredOnesNoMore() {
    var id = register("A", SMOKE, null).id();
    register("B", SMOKE, null);
    assertThat(inFigures()).isEqualTo(2);
    retire(id);
    retire(id);
    assertThat(inFigures()).isEqualTo(1);
    assertThatThrownBy(() -> register("B", SMOKE, null)).isInstanceOf(DeviceCodeTaken.class);
    assertThat(inFigures()).isEqualTo(1);
  }

  @Test
  void theSecretItselfIsKeptNowhere() {
    var issued = register("A", SMOKE, null);
    assertThat(issued.secret()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(credential("secret_hash", issued.id()))
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(issued.secret());
    var before = credential("secret_hash", issued.id());
    community.as(community.clerk, () -> devices.rotateSecret(issued.id()));
    assertThat(credential("secret_hash", issued.id())).isNotEqualTo(before);
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  @Test
  void aRetiredDevicesSecretIsWorthNothing() {
    var id = register("A", SMOKE, null).id();
    assertThat(credential("enabled", id)).isEqualTo("true");
    retire(id);
    assertThat(credential("enabled", id)).isEqualTo("false");
  }

  @Test
  void doorsAndScreensAreToldOfEachChange() {
    var id = register("A", SMOKE, null).id();
    community.as(community.clerk, () -> devices.rotateSecret(id));
    retire(id);
    retire(id);
    assertThat(told)
        .filteredOn(CredentialChanged.class::isInstance)
        .hasSize(3)
        .containsOnly(new CredentialChanged(id));
    assertThat(told)
        .filteredOn(Changed.class::isInstance)
        .hasSize(3)
        .allSatisfy(
            event ->
                assertThat(((Changed) event).topics())
                    .containsExactlyInAnyOrder("devices", "figures"));
  }

  @Test
  void theAlarmsOfARetiredDeviceEndAndAreCountedOut() {
    var id = register("A", SMOKE, community.room).id();
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at)"
            + " values (?, ?, ?, 'fire', 'CRITICAL', now(), now())",
        community.tenant.value(),
        UUID.randomUUID(),
        id.value());
    community.feed(
        () ->
            community.figures.add(community.tenant, org.linli.city.entity.Delta.alarmRaised(true)));
    retire(id);
    assertThat(told).hasAtLeastOneElementOfType(AlarmCleared.class);
    assertThat(community.count("select alarms_open + alarms_critical from community_figures"))
        .isZero();
  }

  @Test
  void twoCommunitiesMayUseTheSameLabel() {
    register("SAME", SMOKE, null);
    var other = new TestCommunity();
    var there =
        other.as(
            other.clerk, () -> devices.register(new DeviceDraft("SAME", "n", SMOKE, other.room)));
    assertThat(there.id()).isNotNull();
    assertThatThrownBy(
            () ->
                other.as(
                    other.clerk,
                    () -> devices.register(new DeviceDraft("X", "n", SMOKE, community.room))))
        .isInstanceOf(NotFound.class);
    assertThat(codes(DeviceQuery.ALL)).containsExactly("SAME");
  }

  @Test
  void aStrangerRetiresNothing() {
    var id = register("A", SMOKE, null).id();
    var other = new TestCommunity();
    assertThatThrownBy(() -> other.run(other.clerk, () -> devices.retire(id)))
        .isInstanceOf(NotFound.class);
    assertThat(credential("enabled", id)).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({"60,true", "61,false", "0,false"})
  void aLabelHasAtMostSixtySigns(int length, boolean fits) {
    checkDraft("字".repeat(length), "n", fits);
  }

  @ParameterizedTest
  @CsvSource({"A-1/b.c_d,true", "烟感1,true", "a b,false", "=1,false", "a;b,false"})
  void aLabelIsLettersDigitsAndFourSigns(String code, boolean fits) {
    checkDraft(code, "n", fits);
  }

  @ParameterizedTest
  @CsvSource({"120,true", "121,false"})
  void aNameHasAtMostAHundredAndTwentySigns(int length, boolean fits) {
    checkDraft("a", "  " + "名".repeat(length) + "  ", fits);
  }

  private static void checkDraft(String code, String name, boolean fits) {
    if (fits) {
      assertThat(new DeviceDraft(code, name, SMOKE, null).name()).isEqualTo(name.strip());
    } else {
      assertThatThrownBy(() -> new DeviceDraft(code, name, SMOKE, null))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void theSheetSpeaksTheReadersLanguageAndHoldsMoreThanAPage() throws Exception {
    for (int number = 0; number < 501; number++) {
      community.sql(
          "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, '=cmd', ?, 'IN_SERVICE')",
          community.tenant.value(),
          UUID.randomUUID(),
          "D%03d".formatted(number),
          number == 0 ? "long-gone-model" : SMOKE);
    }
    var platform = community.platform;
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    var file =
        community.as(
            community.clerk.from("127.0.0.1", Locale.ENGLISH),
            () ->
                exports.make(DeviceSheet.of(models), page -> devices.list(DeviceQuery.ALL, page)));
    assertThat(file.rows()).isEqualTo(501);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = book.getFirstSheet().read().subList(0, 502);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("Code");
      assertThat(rows.get(1).getCellText(2)).isEqualTo("long-gone-model");
      assertThat(rows.get(2).getCellText(2)).isEqualTo(models.get(SMOKE).name().en());
      assertThat(rows.subList(1, rows.size()))
          .allSatisfy(row -> assertThat(row.getCellText(1)).startsWith("'=cmd"));
      assertThat(rows.get(501).getCellText(0)).isEqualTo("D500");
    }
  }

  @Test
  void aSpanBeginsBeforeItEndsAndLastsThreeYearsAtMost() {
    var id = register("A", SMOKE, null).id();
    var now = Instant.now();
    for (var from :
        new Instant[] {now, now.plusSeconds(1), now.minus(Duration.ofDays(366 * 3 + 1)), null}) {
      assertThatThrownBy(
              () ->
                  community.as(community.clerk, () -> devices.readings(id, "smoke", from, now, 10)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(
            community
                .as(
                    community.clerk,
                    () ->
                        devices.readings(id, "smoke", now.minus(Duration.ofDays(366 * 3)), now, 10))
                .points())
        .isEmpty();
  }
}
