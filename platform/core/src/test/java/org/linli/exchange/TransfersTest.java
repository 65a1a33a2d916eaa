package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.exchange.Ground.pull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.Retention.Disposal;
import org.linli.exchange.boundary.ChainHead;
import org.linli.exchange.boundary.ChainReport.Fault;
import org.linli.exchange.boundary.ChainReport.Kind;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.boundary.TransferRow;
import org.linli.exchange.control.ChainCheck;
import org.linli.exchange.control.ChainHash;
import org.linli.exchange.entity.Link;
import org.linli.exchange.entity.Way;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The log of transfers: who sees what of it, and what its chain proves. */
class TransfersTest {

  private static final Ground GROUND = new Ground("9955");
  private static final TenantId ONE =
      GROUND.platform.community("995501001001", OperationMode.GOVERNMENT);
  private static final TenantId OTHER =
      GROUND.platform.community("995501001002", OperationMode.GOVERNMENT);
  private static Caller fire;
  private static Caller police;

  @BeforeAll
  static void fiveTransfers() {
    fire = GROUND.consumer("fire-5");
    police = GROUND.consumer("police-5");
    for (var tenant : new TenantId[] {ONE, ONE, OTHER}) {
      GROUND.pull(fire, pull("alarms", tenant, Purpose.EMERGENCY, "alarm"));
    }
    GROUND.pull(police, pull("cases", ONE, Purpose.EMERGENCY, "case"));
    GROUND.pull(police, pull("cases", OTHER, Purpose.EMERGENCY, "case"));
    GROUND.chain.link(new DivisionCode("9955"));
  }

  @Test
  @Requirement("000-7.2.e.5")
  void theBureauSeesAllWithTimePartiesDataVolumeAndBasis() {
    var rows = list(GROUND.bureau, TransferQuery.ALL);
    assertThat(rows).hasSize(5);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.transfer().at()).isNotNull();
              assertThat(row.transfer().organisation()).isNotBlank();
              assertThat(row.transfer().basis()).isNotBlank();
              assertThat(row.community()).isNotBlank();
              assertThat(row.link()).isNotNull();
            });
    assertThat(rows).extracting(TransferRow::link).contains(1L, 5L).doesNotHaveDuplicates();
  }

  @Test
  void aCommunitySeesWhatLeftItAndAnOrganisationWhatItGot() {
    assertThat(list(GROUND.platform.clerk(ONE), TransferQuery.ALL)).hasSize(3);
    assertThat(list(GROUND.platform.clerk(OTHER), TransferQuery.ALL)).hasSize(2);
    var person = GROUND.platform.caller(Tier.OPERATOR, null, null, "fire-5", "*");
    assertThat(list(person, TransferQuery.ALL)).hasSize(3);
    var stranger = GROUND.platform.caller(Tier.OPERATOR, null, null, "somebody", "*");
    assertThat(list(stranger, TransferQuery.ALL)).isEmpty();
    var elsewhere = GROUND.platform.caller(Tier.CITY, "9956", null, null, "*");
    assertThat(list(elsewhere, TransferQuery.ALL)).isEmpty();
  }

  @Test
  void theListIsNarrowed() {
    assertThat(list(GROUND.bureau, query("cases", null, null))).hasSize(2);
    assertThat(list(GROUND.bureau, query(null, Way.PUSH, null))).isEmpty();
    assertThat(list(GROUND.bureau, query("alarms", Way.PULL, ONE.value()))).hasSize(2);
    assertThat(list(GROUND.bureau, TransferQuery.of(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void theWholeLogIsIntactAndSoIsWhatEachSeesOfIt() {
    for (var caller : new Caller[] {GROUND.bureau, GROUND.platform.clerk(ONE), fire}) {
      var report = GROUND.platform.as(caller, () -> GROUND.transfers.verify(null));
      assertThat(report.faults()).isEmpty();
      assertThat(report.links()).isEqualTo(5);
    }
    assertThat(
            GROUND
                .platform
                .as(GROUND.platform.clerk(ONE), () -> GROUND.transfers.verify(null))
                .entries())
        .isEqualTo(3);
  }

  @Test
  @Requirement("000-7.2.e.5")
  void anExportedLogIsCheckedWithoutThePlatform() {
    var lines = GROUND.platform.as(GROUND.bureau, () -> GROUND.transfers.export(1));
    var head = GROUND.platform.as(GROUND.bureau, () -> GROUND.transfers.head());
    var check = ChainCheck.whole();
    lines.forEach(check::add);
    check.end(head.number(), head.hash());
    assertThat(check.report().intact()).isTrue();
    var without = ChainCheck.whole();
    lines.stream().filter(line -> line.number() != 3).forEach(without::add);
    assertThat(without.report().intact()).isFalse();
    var partly = GROUND.platform.as(GROUND.platform.clerk(ONE), () -> GROUND.transfers.export(1));
    assertThat(partly).hasSize(5);
    assertThat(partly).filteredOn(line -> line.words() == null).hasSize(2);
    assertThat(GROUND.platform.as(GROUND.bureau, () -> GROUND.transfers.export(4))).hasSize(2);
  }

  @Test
  void theHeadIsSigned() {
    var head = GROUND.platform.as(fire, () -> GROUND.transfers.head());
    assertThat(head.city()).isEqualTo("9955");
    assertThat(head.number()).isEqualTo(5);
    var text = ChainHead.text(head.city(), head.number(), head.hash(), head.at());
    assertThat(GROUND.keys.signed(head.signature(), text.getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    assertThat(GROUND.keys.signed(head.signature(), "other".getBytes())).isFalse();
  }

  @Test
  void theApplicationItselfCanNeitherChangeNorRemove() {
    for (var sql :
        new String[] {
          "update exchange_transfer set items = 0",
          "delete from exchange_transfer",
          "update exchange_link set hash = 'x'",
          "delete from exchange_link"
        }) {
      assertThatThrownBy(
              () ->
                  GROUND.platform.as(
                      GROUND.bureau,
                      () -> GROUND.platform.jdbi().withHandle(handle -> handle.execute(sql))))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @Requirement("000-7.2.e.5")
  void whatTheOwnerOfTheDatabaseChangesIsFound() {
    var ground = new Ground("9957");
    var tenant = ground.platform.community("995701001001", OperationMode.GOVERNMENT);
    var consumer = ground.consumer("fire-7");
    var ids = new ArrayList<UUID>();
    for (int number = 0; number < 4; number++) {
      var delivery = ground.pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, "alarm"));
      ids.add(delivery.transfer().id());
    }
    ground.chain.link(new DivisionCode("9957"));
    var kept = ground.platform.as(ground.bureau, () -> ground.transfers.head());
    owner(ground, "update exchange_transfer set items = 7 where id = ?", ids.get(1));
    owner(ground, "delete from exchange_transfer where id = ?", ids.get(2));
    var report = ground.platform.as(ground.bureau, () -> ground.transfers.verify(null));
    assertThat(report.faults())
        .containsExactlyInAnyOrder(new Fault(2, Kind.CHANGED), new Fault(3, Kind.REMOVED));
    owner(ground, "delete from exchange_link where transfer_id = ?", ids.get(3));
    var held = new Link(kept.number(), null, null, kept.hash());
    assertThat(ground.platform.as(ground.bureau, () -> ground.transfers.verify(held)).faults())
        .contains(new Fault(4, Kind.CUT));
  }

  @Test
  @Requirement("000-7.2.e.5")
  void theLogIsKeptLongerThanHalfAYear() {
    var sheet = new PlatformAssets().find("exchange-log").orElseThrow();
    assertThat(sheet.retention().days()).isGreaterThan(184);
    assertThat(sheet.retention().disposal()).isEqualTo(Disposal.KEPT);
  }

  @Test
  void linkingGoesOnFromTheLastLinkAndLinksNothingTwice() {
    var ground = new Ground("9958");
    var tenant = ground.platform.community("995801001001", OperationMode.GOVERNMENT);
    var city = new DivisionCode("9958");
    var consumer = ground.consumer("fire-8");
    assertThat(ground.chain.link(city)).isZero();
    assertThat(ground.platform.as(ground.bureau, () -> ground.transfers.head()).hash())
        .isEqualTo(ChainHash.BEGINNING);
    ground.pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, "alarm"));
    assertThat(ground.chain.link(city)).isEqualTo(1);
    ground.wait(Duration.ofDays(2));
    ground.pull(consumer, pull("alarms", tenant, Purpose.EMERGENCY, "alarm"));
    assertThat(ground.chain.link(city)).isEqualTo(1);
    assertThat(ground.chain.link(city)).isZero();
    var report = ground.platform.as(ground.bureau, () -> ground.transfers.verify(null));
    assertThat(report.links()).isEqualTo(2);
    assertThat(report.intact()).isTrue();
  }

  /** Row security is forced on the owner too, so it looks with the city's eyes. */
  private static void owner(Ground ground, String sql, UUID id) {
    ground
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle.execute("alter table exchange_transfer no force row level security");
              handle.execute(sql, id);
              handle.execute("alter table exchange_transfer force row level security");
            });
  }

  private static java.util.List<TransferRow> list(Caller caller, TransferQuery query) {
    return GROUND
        .platform
        .as(caller, () -> GROUND.transfers.list(query, PageRequest.first(100)))
        .items();
  }

  private static TransferQuery query(String asset, Way way, String tenant) {
    return new TransferQuery(null, asset, way, tenant, null, null);
  }
}
