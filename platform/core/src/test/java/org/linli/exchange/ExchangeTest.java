package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.exchange.Ground.pull;
import static org.linli.exchange.Ground.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.control.ChainHash;
import org.linli.exchange.entity.Form;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** What a consumer gets of which asset, in what shape, and what it is refused. */
class ExchangeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Ground GROUND = new Ground("9903");
  private static final TestCommunity PLACE = new TestCommunity();
  private static Caller fire;

  @BeforeAll
  static void aCommunityWithAlarmsAndCases() {
    fire = GROUND.consumer("fire-brigade");
    for (var severity : List.of("CRITICAL", "MAJOR", "MINOR", "MAJOR", "CRITICAL")) {
      PLACE.alarmCase(PLACE.room, severity);
    }
    // What is younger than a moment may still be on its way.
    GROUND.wait(Duration.ofSeconds(30));
  }

  @Test
  @Requirement({"000-7.2.e.1-1", "000-7.2.e.3-2", "001-6.4.3.E.1-3", "003-I10.3"})
  void inAnEmergencyTheDepartmentGetsAlarmsAsTheyAre() throws Exception {
    var delivery = GROUND.pull(fire, pull("alarms", PLACE.tenant, Purpose.EMERGENCY));
    assertThat(delivery.transfer().outcome()).isEqualTo(Outcome.PERMIT);
    var rows = rows(delivery);
    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst().path("community").asText()).isEqualTo(PLACE.tenant.value());
    assertThat(rows.getFirst().path("device").asText())
        .isEqualTo(PLACE.device(PLACE.room).toString());
    assertThat(Instant.parse(rows.getFirst().path("raised").asText())).isBefore(Instant.now());
    assertThat(rows.getFirst().path("occurrences").isIntegralNumber()).isTrue();
    assertThat(rows.getFirst().path("cleared").isNull()).isTrue();
  }

  @Test
  @Requirement({"000-7.2.e.2-1", "003-I10.3", "004-P4d.5"})
  void forGovernanceTheSameAreMaskedAndEachRecipientJoinsItsOwn() throws Exception {
    var police = GROUND.consumer("police");
    var question = pull("alarms", PLACE.tenant, Purpose.GOVERNANCE, "alarm", "device", "severity");
    var first = rows(GROUND.pull(fire, question));
    var again = rows(GROUND.pull(fire, question));
    var theirs = rows(GROUND.pull(police, question));
    var token = first.getFirst().path("device").asText();
    assertThat(token).hasSizeGreaterThan(15).isNotEqualTo(PLACE.device(PLACE.room).toString());
    assertThat(again).allMatch(row -> row.path("device").asText().equals(token));
    assertThat(theirs).noneMatch(row -> row.path("device").asText().equals(token));
    assertThat(first.getFirst().path("severity").asText()).isIn("CRITICAL", "MAJOR", "MINOR");
  }

  @Test
  void whatIsHiddenCannotBeAskedByEither() {
    var question = pull("alarms", PLACE.tenant, Purpose.GOVERNANCE, "alarm");
    var guess = "device eq " + PLACE.device(PLACE.room);
    for (var probe : List.of(with(question, null, 10, guess), with(question, "device", 10))) {
      assertThatThrownBy(() -> GROUND.pull(fire, probe))
          .isInstanceOfSatisfying(
              FieldNotOffered.class, refused -> assertThat(refused.field()).isEqualTo("device"));
    }
    var open = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm");
    assertThat(GROUND.pull(fire, with(open, null, 10, guess)).transfer().items()).isEqualTo(5);
  }

  @Test
  @Requirement("001-6.4.3.E.1-3")
  void filtersHoldTogether() throws Exception {
    var question = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "severity", "raised");
    assertThat(severities(with(question, null, 10, "severity eq CRITICAL")))
        .containsOnly("CRITICAL")
        .hasSize(2);
    assertThat(severities(with(question, null, 10, "severity in MAJOR,MINOR"))).hasSize(3);
    assertThat(severities(with(question, null, 10, "severity ne MAJOR"))).hasSize(3);
    assertThat(
            severities(
                with(
                    question,
                    null,
                    10,
                    "severity in MAJOR,MINOR",
                    "raised lt " + Instant.now().minus(Duration.ofDays(9)))))
        .isEmpty();
    assertThat(severities(with(question, null, 10, "occurrences ge 1"))).hasSize(5);
  }

  @Test
  void aFilterThatIsNoneIsRefusedAndNoneReachesTheDatabaseAsWords() {
    var question = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm");
    for (var bad : List.of("", "severity", "severity is X", "severity eq", "occurrences eq many")) {
      assertThatThrownBy(() -> GROUND.pull(fire, with(question, null, 10, bad)))
          .as(bad)
          .isInstanceOf(Invalid.class);
    }
    var injected = with(question, null, 10, "severity eq ' or 1=1 --");
    assertThat(GROUND.pull(fire, injected).transfer().items()).isZero();
    assertThatThrownBy(() -> GROUND.pull(fire, with(question, "raised_at; drop", 10)))
        .isInstanceOf(FieldNotOffered.class);
  }

  @Test
  @Requirement("001-6.4.3.E.1-3")
  void pagesFollowEachOtherWithoutALossOrARepetition() throws Exception {
    var question = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm", "severity", "cleared");
    for (var sort : new String[] {null, "severity", "-severity", "raised", "cleared", "-cleared"}) {
      var seen = new ArrayList<String>();
      var page = with(question, sort, 2);
      Delivery delivery;
      do {
        delivery = GROUND.pull(fire, page);
        rows(delivery).forEach(row -> seen.add(row.path("alarm").asText()));
        page = page.after(delivery.position());
      } while (delivery.more());
      assertThat(seen).as(String.valueOf(sort)).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  @Requirement("003-3.2.3.3.4")
  void fromTheLastPositionOnOnlyWhatChangedIsTold() throws Exception {
    var ground = new Ground("9903");
    var place = new TestCommunity();
    var police = ground.consumer("police-changes");
    var first = place.alarmCase(place.room, "MAJOR");
    ground.wait(Duration.ofMinutes(1));
    var question = pull("cases", place.tenant, Purpose.EMERGENCY, "case", "state");
    var full = ground.pull(police, question);
    assertThat(rows(full)).hasSize(1);
    var idle = ground.pull(police, question.after(full.position()));
    assertThat(rows(idle)).isEmpty();
    assertThat(idle.position()).isEqualTo(full.position());
    var second = place.alarmCase(place.room, "CRITICAL");
    var more = ground.pull(police, question.after(full.position()));
    assertThat(rows(more)).extracting(row -> row.path("case").asText()).contains(second.toString());
    var worker = place.worker(place.grid).accountId();
    place.run(place.clerk, () -> place.cases.dispatch(first, worker));
    var changed = ground.pull(police, question.after(more.position()));
    assertThat(rows(changed))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("case").asText()).isEqualTo(first.toString());
              assertThat(row.path("state").asText()).isEqualTo("DISPATCHED");
            });
  }

  @Test
  void whatAlarmsOpenNowLeavesAmongTheCasesAndItsStepsAreTold() throws Exception {
    var ground = new Ground("9903");
    var place = new TestCommunity();
    var police = ground.consumer("police-events");
    var before = place.alarmCase(place.room, "MAJOR");
    var alarm = place.alarm(place.room, "CRITICAL", "FIRE");
    var matter = place.alarmMatter(alarm);
    ground.wait(Duration.ofMinutes(1));
    var question =
        pull(
            "cases",
            place.tenant,
            Purpose.EMERGENCY,
            "case",
            "number",
            "kind",
            "severity",
            "state",
            "alarm",
            "opened");
    var full = ground.pull(police, question);
    assertThat(rows(full))
        .extracting(row -> row.path("case").asText())
        .containsExactlyInAnyOrder(before.toString(), matter.toString());
    assertThat(rows(full))
        .filteredOn(row -> row.path("case").asText().equals(matter.toString()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("kind").asText()).isEqualTo("FIRE");
              assertThat(row.path("severity").asText()).isEqualTo("CRITICAL");
              assertThat(row.path("state").asText()).isEqualTo("OPEN");
              assertThat(row.path("alarm").asText()).isEqualTo(alarm.alarm().toString());
            });
    assertThat(rows(ground.pull(police, question.after(full.position())))).isEmpty();
    place.run(place.clerk, () -> place.matters().matters.cancel(matter, "a drill"));
    assertThat(rows(ground.pull(police, question.after(full.position()))))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("case").asText()).isEqualTo(matter.toString());
              assertThat(row.path("state").asText()).isEqualTo("CLOSED");
            });
  }

  @Test
  @Requirement("003-3.2.3.3.4")
  void whatIsYoungerThanAMomentIsToldAtOnceAndOnceMore() throws Exception {
    var ground = new Ground("9903");
    var place = new TestCommunity();
    var police = ground.consumer("police-young");
    var old = place.alarmCase(place.room, "MAJOR");
    ground.wait(Duration.ofSeconds(30));
    var question = pull("cases", place.tenant, Purpose.EMERGENCY, "case");
    assertThat(rows(ground.pull(police, question))).hasSize(1);
    ground.wait(Duration.ofSeconds(-30));
    // As if the second were written by a transaction that began before the first was told.
    var late = place.alarmCase(place.room, "MAJOR");
    var seen = ground.pull(police, question);
    assertThat(rows(seen))
        .extracting(row -> row.path("case").asText())
        .containsExactly(old.toString(), late.toString());
    var again = ground.pull(police, question.after(seen.position()));
    assertThat(rows(again)).extracting(row -> row.path("case").asText()).contains(late.toString());
    ground.wait(Duration.ofSeconds(30));
    var settled = ground.pull(police, question.after(again.position()));
    assertThat(rows(ground.pull(police, question.after(settled.position())))).isEmpty();
  }

  @Test
  void aPositionOfAnotherQuestionIsNone() {
    var question = with(pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm"), null, 2);
    var position = GROUND.pull(fire, question).position();
    for (var wrong :
        List.of(
            with(question, "severity", 2).after(position),
            with(question, null, 2, "severity eq MAJOR").after(position),
            question.after("zzz"),
            question.after("W10"))) {
      assertThatThrownBy(() -> GROUND.pull(fire, wrong)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void oneFieldTooManyIsNamedAndNothingIsHandedOut() {
    var before = transfers();
    var question = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm", "password_hash");
    assertThatThrownBy(() -> GROUND.pull(fire, question))
        .isInstanceOfSatisfying(
            FieldNotOffered.class,
            refused -> assertThat(refused.field()).isEqualTo("password_hash"));
    assertThat(GROUND.audited("alarms")).anyMatch(target -> target.endsWith("password_hash"));
    assertThatThrownBy(
            () -> GROUND.pull(fire, pull("cases", PLACE.tenant, Purpose.EMERGENCY, "photo")))
        .isInstanceOf(FieldNotOffered.class);
    assertThat(transfers()).isEqualTo(before);
  }

  @Test
  void whatNoMatrixSpeaksOfAndWhatIsNotThereAreAnsweredAlike() {
    for (var asset : List.of("accounts", "audit-log", "notices", "person-archive", "nonsense")) {
      assertThatThrownBy(() -> GROUND.pull(fire, pull(asset, PLACE.tenant, Purpose.EMERGENCY)))
          .as(asset)
          .isInstanceOfSatisfying(
              NotFound.class, missing -> assertThat(missing.arguments()).containsExactly("asset"));
    }
  }

  @Test
  void anotherCitysCommunityAndOneThatIsNotThereAreAnsweredAlike() {
    var foreign = new Ground("9954").platform.community("995401001001", OperationMode.GOVERNMENT);
    for (var tenant : List.of(foreign, new TenantId("990399999999"))) {
      assertThatThrownBy(() -> GROUND.pull(fire, pull("alarms", tenant, Purpose.EMERGENCY)))
          .isInstanceOfSatisfying(
              NotFound.class, missing -> assertThat(missing.arguments()).containsExactly("tenant"));
    }
  }

  @Test
  void anEnterpriseWithoutAContractLearnsOfNoCommunity() {
    var developer = GROUND.platform.caller(Tier.OPERATOR, null, null, "nobodys", "exchange:read");
    for (var tenant : List.of(PLACE.tenant, new TenantId("990399999999"))) {
      assertThatThrownBy(() -> GROUND.pull(developer, pull("alarms", tenant, Purpose.COMMERCIAL)))
          .isInstanceOfSatisfying(
              NotFound.class, missing -> assertThat(missing.arguments()).containsExactly("tenant"));
    }
  }

  /** Between two pages the contract's second comes: the rest of the pull is not there any more. */
  @Test
  void aContractThatEndsDuringAPullEndsIt() {
    var place = new TestCommunity();
    for (int number = 0; number < 4; number++) {
      place.alarmCase(place.room, "MAJOR");
    }
    var operator = GROUND.enterprise("pull-op", place.tenant, Duration.ofMinutes(10));
    var question =
        with(pull("alarms", place.tenant, Purpose.OPERATION_MAINTENANCE, "alarm"), null, 2);
    var first = GROUND.pull(operator, question);
    assertThat(first.transfer().items()).isEqualTo(2);
    assertThat(first.more()).isTrue();
    GROUND.wait(Duration.ofMinutes(10));
    assertThatThrownBy(() -> GROUND.pull(operator, question.after(first.position())))
        .isInstanceOfSatisfying(
            NotFound.class, gone -> assertThat(gone.arguments()).containsExactly("tenant"));
    var left =
        GROUND.platform.as(
            place.clerk,
            () -> GROUND.transfers.list(TransferQuery.ALL, PageRequest.first(10)).items());
    assertThat(left).as("one page left, and no second").hasSize(1);
  }

  @Test
  void whereAnApplicationIsNeededTheBasisIsTold() {
    var tenant = GROUND.platform.community("990301997777", OperationMode.ENTERPRISE);
    assertThatThrownBy(() -> GROUND.pull(fire, pull("alarms", tenant, Purpose.GOVERNANCE)))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> {
              assertThat(refused.mayRequest()).isTrue();
              assertThat(refused.decision().basis().clause()).isEqualTo("000-7.2.e.6-1");
            });
  }

  @Test
  void whereTotalsAloneAreAllowedSmallGroupsAreLeftOutAndNobodyFilters() throws Exception {
    var place = new TestCommunity();
    var hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(30));
    for (int number = 0; number < 12; number++) {
      reading(place, UUID.randomUUID(), "smoke-detector", hour);
      if (number < 3) {
        reading(place, UUID.randomUUID(), "smoke-detector", hour.minus(Duration.ofDays(3)));
      }
    }
    var question =
        Ground.as(
            pull("device-readings", place.tenant, Purpose.GOVERNANCE, "ts"),
            Action.ANALYSE,
            Form.JSON);
    var delivery = GROUND.pull(fire, question);
    assertThat(delivery.transfer().outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(rows(delivery))
        .singleElement()
        .satisfies(row -> assertThat(row.path("count").asInt()).isEqualTo(12));
    assertThatThrownBy(() -> GROUND.pull(fire, with(question, null, 10, "ts ge " + hour)))
        .isInstanceOf(FieldNotOffered.class);
    var single =
        Ground.as(
            pull("device-readings", place.tenant, Purpose.GOVERNANCE, "device"),
            Action.ANALYSE,
            Form.JSON);
    assertThatThrownBy(() -> GROUND.pull(fire, single)).isInstanceOf(FieldNotOffered.class);
  }

  @Test
  void readingsAreHoursThatAreOverAndHomesAreAnotherAsset() throws Exception {
    var place = new TestCommunity();
    var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    reading(place, UUID.randomUUID(), "smoke-detector", hour.minus(Duration.ofHours(4)));
    reading(place, UUID.randomUUID(), "smoke-detector", hour);
    reading(place, UUID.randomUUID(), "water-meter", hour.minus(Duration.ofHours(4)));
    var delivery = GROUND.pull(fire, pull("device-readings", place.tenant, Purpose.EMERGENCY));
    assertThat(rows(delivery))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("points").asInt()).isEqualTo(2);
              assertThat(row.path("summary").path("smoke").path(1).asDouble()).isEqualTo(5.5);
            });
  }

  @Test
  void theLedgerAndTheFiguresAreHandedOutToo() throws Exception {
    PLACE.device(PLACE.building);
    var ledger = rows(GROUND.pull(fire, pull("device-ledger", PLACE.tenant, Purpose.GOVERNANCE)));
    assertThat(ledger).isNotEmpty();
    assertThat(ledger.getFirst().path("model").asText()).isEqualTo("smoke-detector");
    assertThat(ledger.getFirst().has("enabled")).isFalse();
    var figures =
        rows(GROUND.pull(fire, pull("community-figures", PLACE.tenant, Purpose.SUPERVISION)));
    assertThat(figures)
        .singleElement()
        .satisfies(
            row -> assertThat(row.path("community").asText()).isEqualTo(PLACE.tenant.value()));
  }

  @Test
  @Requirement("003-3.2.3.3.6")
  void theSameRowsInCsvAndXml() throws Exception {
    var question = pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm", "severity", "cleared");
    var csv = text(GROUND.pull(fire, Ground.as(question, Action.VIEW, Form.CSV)));
    assertThat(csv.lines().toList()).hasSize(6).first().isEqualTo("alarm,severity,cleared");
    var xml = GROUND.pull(fire, Ground.as(question, Action.VIEW, Form.XML)).content();
    var document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    assertThat(document.getElementsByTagName("row").getLength()).isEqualTo(5);
    assertThat(document.getElementsByTagName("cleared").getLength()).isZero();
  }

  @Test
  @Requirement("000-7.2.e.5")
  void everyPageIsInTheLogWithItsDigestBeforeItLeaves() {
    var delivery = GROUND.pull(fire, pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm"));
    var transfer = delivery.transfer();
    assertThat(transfer.digest()).isEqualTo(ChainHash.of(delivery.content()));
    assertThat(transfer.consumer()).isEqualTo("Fire command");
    assertThat(transfer.organisation()).isEqualTo("fire-brigade");
    assertThat(transfer.items()).isEqualTo(5);
    assertThat(transfer.bytes()).isEqualTo(delivery.content().length);
    assertThat(transfer.basis()).startsWith("GOVERNMENT").contains("000-9.2.5.e-1");
    assertThat(transfer.fields()).isEqualTo("alarm");
  }

  @Test
  void whoLacksThePermissionOrHasNoPartyIsRefused() {
    var analyst = GROUND.platform.caller(Tier.CITY, "9903", null, null, "crosstier:read");
    var keeper = GROUND.platform.caller(Tier.PLATFORM, null, null, null, "*");
    for (var caller : List.of(analyst, keeper)) {
      assertThatThrownBy(() -> GROUND.pull(caller, pull("alarms", PLACE.tenant, Purpose.EMERGENCY)))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void aConsumerThatIsShutBetweenTwoPagesGetsNoSecond() {
    var consumer = GROUND.department("shut-between");
    var caller = GROUND.enter(GROUND.key(consumer));
    var question = with(pull("alarms", PLACE.tenant, Purpose.EMERGENCY, "alarm"), null, 2);
    var first = GROUND.pull(caller, question);
    GROUND.run(GROUND.bureau, () -> GROUND.consumers.suspend(consumer, "leak"));
    assertThatThrownBy(() -> GROUND.pull(caller, question.after(first.position())))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void theOfferNamesFieldsAsTheCatalogueDoesAndNoSecret() {
    var offered =
        org.linli.access.boundary.Unchecked.call(
            () -> GROUND.platform.scopes().as(fire, () -> GROUND.exchange.offered()));
    assertThat(offered)
        .extracting(OfferedAsset::id)
        .contains("alarms", "cases", "device-ledger", "device-readings", "community-figures");
    assertThat(offered)
        .filteredOn(asset -> asset.id().equals("alarms"))
        .singleElement()
        .satisfies(
            asset ->
                assertThat(asset.fields())
                    .filteredOn(field -> field.name().equals("severity"))
                    .singleElement()
                    .satisfies(field -> assertThat(field.codes()).contains("CRITICAL")));
  }

  private List<String> severities(Pull question) throws Exception {
    return rows(GROUND.pull(fire, question)).stream()
        .map(row -> row.path("severity").asText())
        .toList();
  }

  private static void reading(TestCommunity place, UUID device, String model, Instant hour) {
    place.sql(
        "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, 'd', ?,"
            + " 'IN_SERVICE')",
        place.tenant.value(),
        device,
        device.toString(),
        model);
    place.sql(
        "insert into reading_hour values (?, ?, ?, 2, cast(? as jsonb))",
        place.tenant.value(),
        device,
        hour.atOffset(ZoneOffset.UTC),
        "{\"smoke\": [2, 5.5, 1, 4.5]}");
  }

  private static List<JsonNode> rows(Delivery delivery) throws Exception {
    var rows = new ArrayList<JsonNode>();
    JSON.readTree(delivery.content()).path("rows").forEach(rows::add);
    assertThat(rows).hasSize((int) delivery.transfer().items());
    return rows;
  }

  private static String text(Delivery delivery) {
    return new String(delivery.content(), StandardCharsets.UTF_8);
  }

  private static long transfers() {
    return GROUND.platform.as(
        GROUND.bureau,
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from exchange_transfer")
                            .mapTo(long.class)
                            .one()));
  }
}
