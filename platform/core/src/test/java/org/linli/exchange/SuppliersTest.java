package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.DeliveryDiffers;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.SentForm;
import org.linli.exchange.entity.Way;
import org.linli.persistence.Sha256;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Outside sources deliver rows of what they agreed to supply, and nothing of it is lost. */
class SuppliersTest {

  private final SupplierRoom room = new SupplierRoom("9947");
  private final SupplierRoom.Supplier housing = room.supplier();

  private static String building(String number, int floors) {
    return SupplierRoom.building(number, floors);
  }

  @Test
  @Requirement({"004-P1d", "004-P3d"})
  void goodRowsAreTakenAndBadOnesWaitWithTheReasonByField() {
    var receipt =
        room.changes(
            housing,
            "d-1",
            building("A", 6),
            building("B", 500),
            "{\"number\":\"C\",\"title\":\"\",\"use\":\"CASTLE\",\"floors\":\"many\"}",
            building("A", 7),
            "{\"title\":\"no number\"}",
            "not a row");
    assertThat(receipt.rows()).isEqualTo(6);
    assertThat(receipt.taken()).isEqualTo(1);
    assertThat(receipt.refused()).isEqualTo(5);
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"", "6").doesNotContain("\"B\"", "\"C\"");
    assertThat(room.held(room.clerk, housing))
        .extracting(
            row ->
                row.line()
                    + ": "
                    + row.faults().stream()
                        .map(fault -> fault.field() + " " + fault.rule())
                        .sorted()
                        .toList())
        .containsExactly(
            "2: [floors RANGE]",
            "3: [floors TYPE, title MISSING, use CODE]",
            "4: [number DOUBLE]",
            "5: [number MISSING]",
            "6: [ TYPE]");
  }

  @Test
  void theSameDeliverySentTwiceIsOneDeliveryWithOneReceipt() {
    var first = room.changes(housing, "d-1", building("A", 6), building("B", 900));
    room.later(java.time.Duration.ofHours(1));
    assertThat(room.changes(housing, "d-1", building("A", 6), building("B", 900))).isEqualTo(first);
    assertThat(room.held(room.clerk, housing)).hasSize(1);
    assertThat(
            room.ground.platform.as(
                room.ground.bureau,
                () -> room.intakes.list(housing.asset(), PageRequest.first(9)).total()))
        .isEqualTo(1);
    assertThatThrownBy(() -> room.changes(housing, "d-1", building("A", 7)))
        .isInstanceOf(DeliveryDiffers.class);
    assertThatThrownBy(() -> room.whole(housing, "d-1", building("A", 6), building("B", 900)))
        .isInstanceOf(DeliveryDiffers.class);
  }

  @Test
  void aWholeTakesOutWhatItDoesNotHoldAndKeepsWhatCameWrong() {
    room.whole(housing, "w-1", building("A", 1), building("B", 2), building("C", 3));
    room.later(java.time.Duration.ofHours(1));
    var second = room.whole(housing, "w-2", building("A", 1), building("B", 2000));
    assertThat(second.removed()).as("C alone").isEqualTo(1);
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"", "\"B\"").doesNotContain("\"C\"");
  }

  @Test
  void aWholeMayComeInPartsAndEndsWithTheLast() {
    room.whole(housing, "w-1", building("A", 1), building("B", 2));
    room.later(java.time.Duration.ofHours(1));
    assertThat(part("p-1", true, building("B", 2)).removed()).isZero();
    room.later(java.time.Duration.ofSeconds(1));
    room.changes(housing, "between", building("D", 4));
    room.later(java.time.Duration.ofSeconds(1));
    assertThat(part("p-2", false, building("C", 3)).removed()).isEqualTo(1);
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"B\"", "\"C\"", "\"D\"").doesNotContain("\"A\"");
  }

  @Test
  void ofAWholeWithARowOfWhichNobodyKnowsWhichItIsNothingIsTakenOut() {
    room.whole(housing, "w-1", building("A", 1), building("B", 2));
    room.later(java.time.Duration.ofHours(1));
    var second = room.whole(housing, "w-2", building("A", 1), "{\"title\":\"no number\"}");
    assertThat(second.removed()).isZero();
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"B\"");
  }

  private org.linli.exchange.boundary.Receipt part(String delivery, boolean more, String... rows) {
    return room.deliver(
        housing.caller(),
        new Arrival(
            housing.asset().toString(),
            room.community,
            delivery,
            IntakeMode.FULL,
            "whole-2",
            more,
            SentForm.LINES,
            String.join("\n", rows).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void changesComeByKeyAndWhatIsBehindChangesNothing() {
    room.changes(
        housing,
        "c-1",
        "{\"number\":\"A\",\"title\":\"a\",\"floors\":2,\"_at\":\"2026-01-02T00:00:00Z\"}");
    var late =
        room.changes(
            housing,
            "c-2",
            "{\"number\":\"A\",\"title\":\"a\",\"floors\":9,\"_at\":\"2026-01-01T00:00:00Z\"}");
    assertThat(late.older()).isEqualTo(1);
    assertThat(late.taken()).isZero();
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"floors\":2").doesNotContain("\"floors\":9");
    room.changes(
        housing,
        "c-3",
        "{\"number\":\"A\",\"_change\":\"delete\",\"_at\":\"2026-01-03T00:00:00Z\"}");
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).doesNotContain("\"A\"");
    assertThat(
            room.changes(
                    housing,
                    "c-4",
                    "{\"number\":\"A\",\"title\":\"a\",\"_at\":\"2026-01-02T12:00:00Z\"}")
                .older())
        .as("what was taken out does not come back by an older word")
        .isEqualTo(1);
  }

  @Test
  void whatIsSaidAgainIsNotNewToThoseWhoReadByChange() {
    room.whole(housing, "w-1", building("A", 1), building("B", 2));
    room.later(java.time.Duration.ofMinutes(1));
    var question =
        Ground.pull(housing.asset().toString(), room.community, Purpose.EMERGENCY, "number");
    var first = room.pull(housing.caller(), question);
    room.later(java.time.Duration.ofMinutes(5));
    room.whole(housing, "w-2", building("A", 1), building("B", 3));
    room.later(java.time.Duration.ofMinutes(1));
    var next = room.pull(housing.caller(), question.after(first.position()));
    assertThat(new String(next.content(), StandardCharsets.UTF_8))
        .contains("\"B\"")
        .doesNotContain("\"A\"");
  }

  @Test
  void csvAndJsonAreReadAlike() {
    var csv =
        "number,title,floors,height,lift,checked,built\r\nA,\"House, \"\"A\"\"\",3,9.50,true,2026-11-01T08:00:00+08:00,1999-05-01\r\n";
    var json =
        "{\"rows\":[{\"number\":\"B\",\"title\":\"b\",\"floors\":3,\"height\":9.5,\"lift\":true,"
            + "\"checked\":\"2026-11-01T00:00:00Z\",\"built\":\"1999-05-01\"}]}";
    assertThat(send("x-1", SentForm.CSV, csv).taken()).isEqualTo(1);
    assertThat(send("x-2", SentForm.JSON, json).taken()).isEqualTo(1);
    room.later(java.time.Duration.ofMinutes(1));
    var pull =
        Ground.pull(
            housing.asset().toString(),
            room.community,
            Purpose.EMERGENCY,
            "title",
            "height",
            "lift",
            "checked",
            "built");
    assertThat(new String(room.pull(housing.caller(), pull).content(), StandardCharsets.UTF_8))
        .contains("House, \\\"A\\\"")
        .containsSubsequence("9.5", "true", "2026-11-01T00:00:00Z", "1999-05-01")
        .containsSubsequence("\"b\"", "9.5", "true", "2026-11-01T00:00:00Z", "1999-05-01");
  }

  @Test
  void whatIsNoDeliveryAtAllIsRefusedAsAWhole() {
    for (var body : new String[] {"", "[", "7", "{\"rows\":3}"}) {
      assertThatThrownBy(() -> send("n-1", SentForm.JSON, body)).isInstanceOf(Invalid.class);
    }
    for (var body : new String[] {"", "a,a\n1,2", "number,\n1,2", "number\n\"1"}) {
      assertThatThrownBy(() -> send("n-1", SentForm.CSV, body)).isInstanceOf(Invalid.class);
    }
    var many = (building("A", 1) + "\n").repeat(Arrival.MOST + 1);
    assertThatThrownBy(() -> send("n-1", SentForm.LINES, many))
        .hasMessageContaining("too-many-rows");
    assertThatThrownBy(() -> room.changes(housing, "a b", building("A", 1)))
        .isInstanceOf(Invalid.class);
    assertThat(room.held(room.clerk, housing)).isEmpty();
  }

  private org.linli.exchange.boundary.Receipt send(String delivery, SentForm form, String body) {
    return room.deliver(
        housing.caller(),
        new Arrival(
            housing.asset().toString(),
            room.community,
            delivery,
            IntakeMode.CHANGES,
            null,
            false,
            form,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFieldThatWasNeverAgreedIsRejectedAtTheDoor() {
    assertThatThrownBy(
            () ->
                room.changes(
                    housing,
                    "f-1",
                    building("A", 1),
                    "{\"number\":\"B\",\"title\":\"b\",\"dweller\":\"Li\"}"))
        .isInstanceOf(FieldNotOffered.class)
        .hasMessageContaining("dweller");
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).doesNotContain("\"A\"");
    assertThat(room.held(room.clerk, housing)).isEmpty();
  }

  @Test
  void whoDidNotAgreeIsAnsweredAsIfThereWereNoSuchAsset() {
    var other = room.ground.consumer("other-" + UUID.randomUUID());
    var arrival = room.lines(housing, "o-1", IntakeMode.CHANGES, building("A", 1));
    assertThatThrownBy(() -> room.deliver(other, arrival)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.deliver(room.ground.bureau, arrival))
        .as("a person is no system")
        .isInstanceOf(NotFound.class);
    var reader = room.ground.platform.caller(Tier.CITY, "9947", null, null, "exchange:read");
    assertThatThrownBy(() -> room.deliver(reader, arrival)).isInstanceOf(NotPermitted.class);
    room.ground.run(room.ground.bureau, () -> room.supplies.end(housing.supply()));
    assertThatThrownBy(() -> room.changes(housing, "o-2", building("A", 1)))
        .as("the agreement is over")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDeliveryStandsInTheChainAsOneThatCameIn() {
    var receipt = room.changes(housing, "l-1", building("A", 1), building("B", 999));
    room.ground.chain.link(new org.linli.tenancy.entity.DivisionCode("9947"));
    var entry =
        room.ground.platform.as(
            room.ground.bureau,
            () ->
                room.ground
                    .transfers
                    .list(
                        new TransferQuery(
                            null, housing.asset().toString(), Way.SUPPLY, null, null, null),
                        PageRequest.first(9))
                    .items()
                    .getFirst());
    assertThat(entry.link()).isNotNull();
    assertThat(entry.transfer().id()).isEqualTo(receipt.transfer());
    assertThat(entry.transfer().items()).isEqualTo(1);
    assertThat(entry.transfer().organisation()).isEqualTo(housing.organisation());
    assertThat(entry.transfer().digest())
        .isEqualTo(receipt.digest())
        .isEqualTo(Sha256.hex(building("A", 1) + "\n" + building("B", 999)));
    assertThat(
            room.ground.platform.as(room.ground.bureau, () -> room.ground.transfers.verify(null)))
        .satisfies(report -> assertThat(report.faults()).isEmpty());
  }

  @Test
  @Requirement("003-I10.4")
  void whatWasSuppliedIsHandedOutByTheRightsThatTheAgreementNames() {
    var persons =
        room.supplier(
            room.asset(
                SupplierRoom.field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
                SupplierRoom.field("title", FieldType.TEXT, FieldKind.LABEL),
                SupplierRoom.field("floors", FieldType.WHOLE, FieldKind.COUNT),
                SupplierRoom.field("checked", FieldType.INSTANT, FieldKind.TIME),
                SupplierRoom.field("mobile", FieldType.TEXT, FieldKind.PHONE)),
            "cases");
    room.changes(persons, "p-1", "{\"number\":\"1\",\"title\":\"t\",\"mobile\":\"13800005678\"}");
    room.later(java.time.Duration.ofMinutes(1));
    var pull =
        Ground.pull(
            persons.asset().toString(), room.community, Purpose.GOVERNANCE, "number", "mobile");
    assertThatThrownBy(() -> room.pull(room.ground.consumer("fire-" + UUID.randomUUID()), pull))
        .as("nobody else knows of it before the holder shows it")
        .isInstanceOf(NotFound.class);
    room.show(persons.asset());
    var fire = room.ground.consumer("fire-" + UUID.randomUUID());
    var delivery = room.pull(fire, pull);
    assertThat(delivery.transfer().outcome()).isEqualTo(Outcome.MASK);
    assertThat(new String(delivery.content(), StandardCharsets.UTF_8))
        .doesNotContain("13800005678");
    assertThat(room.offered(fire)).contains(persons.asset().toString());
    assertThat(room.offered(fire)).doesNotContain(housing.asset().toString());
  }

  @Test
  void nothingFlowsOutByRightsThatAreLowerThanTheRows() {
    var consumer = room.ground.department("d-" + UUID.randomUUID());
    var personal =
        room.asset(
            SupplierRoom.field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
            SupplierRoom.field("title", FieldType.TEXT, FieldKind.LABEL),
            SupplierRoom.field("floors", FieldType.WHOLE, FieldKind.COUNT),
            SupplierRoom.field("checked", FieldType.INSTANT, FieldKind.TIME),
            SupplierRoom.field("mobile", FieldType.TEXT, FieldKind.PHONE));
    agreed(room.draft(personal, consumer, "community-figures"), "rights-too-low");
    agreed(room.draft(personal, consumer, "audit-log"), "not-governed");
    var twice = room.draft(housing.asset(), consumer, "alarms");
    agreed(twice, "rights-stand");
  }

  private void agreed(org.linli.exchange.boundary.SupplyDraft draft, String why) {
    assertThatThrownBy(
            () -> room.ground.platform.as(room.ground.bureau, () -> room.supplies.agree(draft)))
        .hasMessageContaining(why);
  }

  @Test
  void anAgreementNamesFieldsThatThereAreAndStandsOnce() {
    var consumer = room.ground.department("d-" + UUID.randomUUID());
    var good = room.draft(room.buildings(), consumer, "device-ledger");
    room.ground.platform.as(room.ground.bureau, () -> room.supplies.agree(good));
    assertThatThrownBy(
            () -> room.ground.platform.as(room.ground.bureau, () -> room.supplies.agree(good)))
        .isInstanceOf(Conflict.class);
    var wrong =
        room.draft(
            room.asset(SupplierRoom.field("x", FieldType.TEXT, FieldKind.LABEL)),
            consumer,
            "device-ledger");
    assertThatThrownBy(
            () -> room.ground.platform.as(room.ground.bureau, () -> room.supplies.agree(wrong)))
        .isInstanceOf(FieldNotOffered.class);
    assertThatThrownBy(() -> room.ground.platform.as(room.clerk, () -> room.supplies.agree(good)))
        .as("the city's asset is not a community's to agree on")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aSupplierSeesItsOwnAndAnotherCommunityNothing() {
    var other = room.supplier();
    room.changes(housing, "s-1", building("A", 900));
    room.changes(other, "s-1", building("A", 900));
    assertThat(room.held(housing.caller(), housing)).hasSize(1);
    assertThat(room.held(housing.caller(), other)).isEmpty();
    assertThat(room.held(room.clerk, other)).hasSize(1);
    assertThat(room.held(room.ground.platform.clerk(room.neighbour), other)).isEmpty();
    var mine =
        room.ground.platform.as(
            housing.caller(), () -> room.supplies.list(PageRequest.first(9)).items());
    assertThat(mine).singleElement().satisfies(row -> assertThat(row.waiting()).isEqualTo(1));
    var row = room.held(housing.caller(), housing).getFirst();
    assertThat(
            room.ground.platform.as(housing.caller(), () -> room.quarantine.own(row.id())).values())
        .containsEntry("floors", "900");
    assertThatThrownBy(
            () -> room.ground.platform.as(other.caller(), () -> room.quarantine.own(row.id())))
        .isInstanceOf(NotFound.class);
    assertThat(QualityRule.STALE.dimension()).isEqualTo(QualityRule.Dimension.TIMELINESS);
  }
}
