package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QuarantineFaulty;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QuarantineState;
import org.linli.rights.entity.Outcome;
import org.linli.testing.Requirement;

/**
 * Rows in quarantine are mended, released, rejected, or sent anew; and those who answer are told.
 */
class QuarantineTest {

  private final SupplierRoom room = new SupplierRoom("9948");
  private final SupplierRoom.Supplier housing = room.supplier();

  private static String building(String number, int floors) {
    return SupplierRoom.building(number, floors);
  }

  private UUID held() {
    return room.held(room.clerk, housing).getFirst().id();
  }

  private QuarantineState state(UUID id) {
    return room.held(room.clerk, housing).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  @Requirement("004-P3d")
  void whatIsMendedIsCheckedAnewAndTaken() {
    room.changes(housing, "m-1", building("A", 500));
    var id = held();
    assertThatThrownBy(() -> repair(id, Map.of("floors", "700")))
        .isInstanceOf(QuarantineFaulty.class)
        .hasMessageContaining("floors RANGE");
    assertThat(state(id)).isEqualTo(QuarantineState.WAITING);
    repair(id, Map.of("floors", "50"));
    assertThat(state(id)).isEqualTo(QuarantineState.REPAIRED);
    room.later(Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"", "50");
    assertThatThrownBy(() -> repair(id, Map.of("floors", "51"))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> repair(id, Map.of())).isInstanceOf(Invalid.class);
  }

  @Test
  void aRowThatCannotBeReadIsMendedFieldByField() {
    room.changes(housing, "m-1", "A;House A;3");
    var id = held();
    assertThat(look(id)).containsEntry("", "A;House A;3");
    repair(id, Map.of("number", "A", "title", "House A", "floors", "3"));
    room.later(Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"");
  }

  @Test
  void whatIsUnusualAndTrueIsTakenAsItIsAndWhatIsWrongInItsFormIsNot() {
    room.changes(
        housing, "r-1", building("A", 300), "{\"number\":\"B\",\"title\":\"b\",\"use\":\"TENT\"}");
    var rows = room.held(room.clerk, housing);
    run(() -> room.quarantine.release(rows.getFirst().id(), "counted twice"));
    room.later(Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"", "300");
    assertThatThrownBy(() -> run(() -> room.quarantine.release(rows.getLast().id(), "true")))
        .isInstanceOf(QuarantineFaulty.class)
        .hasMessageContaining("use CODE");
  }

  @Test
  void whatIsRejectedStaysWithItsReason() {
    room.changes(housing, "j-1", building("A", 300));
    var id = held();
    assertThatThrownBy(() -> run(() -> room.quarantine.reject(id, " ")))
        .isInstanceOf(Invalid.class);
    run(() -> room.quarantine.reject(id, "no such building"));
    assertThat(room.held(room.clerk, housing))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(QuarantineState.REJECTED);
              assertThat(row.note()).isEqualTo("no such building");
              assertThat(row.decidedBy()).isNotBlank();
            });
    assertThatThrownBy(
            () ->
                room.ground.platform.as(
                    room.ground.platform.clerk(room.neighbour),
                    () -> {
                      room.quarantine.reject(id, "not mine");
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theNewerGoodRowSettlesTheOlderBadOneAndNoneOfItsOwnDelivery() {
    room.changes(housing, "n-1", building("A", 300), building("B", 300));
    var rows = room.held(room.clerk, housing);
    room.changes(housing, "n-2", building("A", 3), building("A", 4));
    assertThat(state(rows.getFirst().id())).isEqualTo(QuarantineState.SETTLED);
    assertThat(state(rows.getLast().id())).isEqualTo(QuarantineState.WAITING);
    assertThat(open(QualityRule.DOUBLE)).hasSize(1);
    assertThat(open(QualityRule.RANGE)).hasSize(1);
  }

  @Test
  void anOlderRowIsNotMendedOverANewerOne() {
    room.changes(
        housing,
        "o-1",
        "{\"number\":\"A\",\"title\":\"a\",\"floors\":900,\"_at\":\"2026-01-01T00:00:00Z\"}");
    var id = held();
    room.changes(
        housing,
        "o-2",
        "{\"number\":\"A\",\"title\":\"a\",\"floors\":2,\"_at\":\"2026-01-02T00:00:00Z\"}");
    assertThat(state(id)).isEqualTo(QuarantineState.SETTLED);
    assertThatThrownBy(() -> repair(id, Map.of("floors", "9"))).isInstanceOf(Conflict.class);
  }

  @Test
  void whoLooksAtARowSeesWhatTheGateOpens() {
    var persons =
        room.supplier(
            room.asset(
                SupplierRoom.field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
                SupplierRoom.field("title", FieldType.TEXT, FieldKind.LABEL),
                SupplierRoom.field("floors", FieldType.WHOLE, FieldKind.COUNT),
                SupplierRoom.field("checked", FieldType.INSTANT, FieldKind.TIME),
                SupplierRoom.field("mobile", FieldType.TEXT, FieldKind.PHONE)),
            "person-archive");
    room.changes(
        persons,
        "p-1",
        "{\"number\":\"1\",\"title\":\"t\",\"floors\":\"13900001234\",\"mobile\":\"13800005678\"}");
    var id = room.held(room.clerk, persons).getFirst().id();
    var street =
        room.ground.platform.caller(
            org.linli.access.entity.Tier.STREET, "994801001", null, null, "*");
    var content = room.ground.platform.as(street, () -> room.quarantine.look(id));
    assertThat(content.outcome()).isEqualTo(Outcome.MASK);
    assertThat(content.values().get("mobile")).isNotEqualTo("13800005678");
    assertThat(content.values().get("floors"))
        .as("in a field that is wrong anything may stand")
        .isNotEqualTo("13900001234");
  }

  @Test
  @Requirement({"000-7.2.c.4", "004-P3d"})
  void figuresTellHowGoodEachSuppliersRowsWereByDay() {
    room.changes(
        housing,
        "f-1",
        building("A", 3),
        building("B", 900),
        "{\"title\":\"x\"}",
        "{\"number\":\"D\",\"title\":\"d\",\"checked\":\"2001-01-01T00:00:00Z\"}");
    assertThat(days())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.checked()).isEqualTo(4);
              assertThat(day.withheld()).isEqualTo(3);
              assertThat(day.completeness()).isEqualTo(75);
              assertThat(day.validity()).isEqualTo(75);
              assertThat(day.uniqueness()).isEqualTo(100);
              assertThat(day.timeliness()).isEqualTo(75);
              assertThat(day.name().en()).isEqualTo("Buildings");
            });
    room.later(Duration.ofDays(1));
    room.changes(housing, "f-2", building("A", 3));
    assertThat(days()).hasSize(2);
    assertThat(days().getFirst().validity()).isEqualTo(100);
    assertThat(
            room.ground.platform.as(
                room.ground.bureau,
                () ->
                    room.figures
                        .days(housing.asset().toString(), "", 30, PageRequest.first(9))
                        .items()))
        .as("nothing of it went out")
        .isEmpty();
  }

  @Test
  @Requirement({"004-P3d", "004-P4d.4"})
  void aSupplierBehindItsPromiseIsToldOfOnceAndCountsEachDay() {
    assertThat(late()).isZero();
    room.later(Duration.ofHours(23));
    assertThat(late()).isZero();
    room.later(Duration.ofHours(2));
    assertThat(late()).isEqualTo(1);
    assertThat(late()).as("told once").isZero();
    assertThat(days().getFirst().timeliness()).isZero();
    assertThat(notices(QualityNoticeKind.LATE)).hasSize(1);
    room.changes(housing, "l-1", building("A", 3));
    assertThat(days().getFirst().timeliness()).as("it came after its time").isZero();
    room.changes(housing, "l-2", building("B", 3));
    assertThat(days().getFirst().timeliness()).isEqualTo(50);
    room.later(Duration.ofHours(25));
    assertThat(late()).as("late once more").isEqualTo(1);
  }

  @Test
  void whoAnswersForTheAssetIsToldOfRowsHeldBackUntilSomebodyTakesNote() {
    room.changes(housing, "h-1", building("A", 300), building("B", 300));
    var kept = housing.asset() + " HELD 2";
    assertThat(room.open(room.clerk)).as("the committee answers for it").contains(kept);
    assertThat(room.open(room.ground.bureau)).doesNotContain(kept);
    var notice =
        room.ground.platform.as(
            room.clerk,
            () ->
                room.notices.list(true, PageRequest.first(500)).items().stream()
                    .filter(row -> row.asset().equals(housing.asset().toString()))
                    .findFirst()
                    .orElseThrow());
    assertThat(notice.responsible().en()).isEqualTo("office");
    assertThatThrownBy(
            () -> room.ground.run(room.ground.bureau, () -> room.notices.seen(notice.id())))
        .as("another office")
        .isInstanceOf(NotFound.class);
    run(() -> room.notices.seen(notice.id()));
    assertThat(room.open(room.clerk)).doesNotContain(kept);
    room.changes(housing, "h-2", building("C", 300));
    assertThat(room.open(room.clerk)).contains(housing.asset() + " HELD 3");
  }

  private int late() {
    room.late.look(room.ground.instant());
    // Other tests have suppliers of their own in this city.
    var since =
        room.ground.platform.as(
            room.ground.bureau,
            () ->
                room.supplies.list(PageRequest.first(500)).items().stream()
                    .filter(row -> row.id().equals(housing.supply()))
                    .findFirst()
                    .orElseThrow()
                    .lateSince());
    var isNew = since != null && !since.equals(seen);
    seen = since;
    return isNew ? 1 : 0;
  }

  private java.time.Instant seen;

  private List<String> notices(QualityNoticeKind kind) {
    // The agreement is the city's, and so is the notice of the city's own office.
    return room
        .ground
        .platform
        .as(room.ground.bureau, () -> room.notices.list(true, PageRequest.first(500)).items())
        .stream()
        .filter(row -> row.kind() == kind && row.asset().equals(housing.asset().toString()))
        .map(row -> row.code())
        .toList();
  }

  private List<QualityDay> days() {
    return room.ground.platform.as(
        room.ground.bureau,
        () ->
            room.figures
                .days(housing.asset().toString(), housing.organisation(), 30, PageRequest.first(99))
                .items());
  }

  private List<?> open(QualityRule rule) {
    return room.ground.platform.as(
        room.clerk,
        () ->
            room.quarantine
                .list(
                    new QuarantineQuery(
                        housing.asset(), housing.supply(), rule, QuarantineState.WAITING),
                    PageRequest.first(9))
                .items());
  }

  private Map<String, String> look(UUID id) {
    return room.ground.platform.as(room.clerk, () -> room.quarantine.look(id)).values();
  }

  private void repair(UUID id, Map<String, String> values) {
    run(() -> room.quarantine.repair(id, values, "asked the department"));
  }

  private void run(Runnable work) {
    room.ground.run(room.clerk, work);
  }
}
