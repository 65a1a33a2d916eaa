package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.ReconciliationRow;
import org.linli.exchange.boundary.Statement;
import org.linli.exchange.entity.ReconciliationState;
import org.linli.persistence.Sha256;

/** Both sides find out whether they hold the same, and in what they do not. */
class ReconciliationTest {

  private final SupplierRoom room = new SupplierRoom("9950");
  private final SupplierRoom.Supplier housing = room.supplier();

  /** As the supplier computes it: number, title, floors, height, use, lift, checked, built. */
  private static String digest(String number, int floors) {
    return Sha256.hex(
        "[\"%s\",\"House %s\",\"%d\",\"\",\"HOME\",\"\",\"\",\"\"]"
            .formatted(number, number, floors));
  }

  private static String all(String... digests) {
    return Sha256.hex(String.join("", List.of(digests).stream().sorted().toList()));
  }

  private ReconciliationRow state(Caller caller, Statement statement) {
    return Unchecked.call(
        () ->
            room.ground
                .platform
                .scopes()
                .as(
                    caller,
                    () ->
                        room.intake.reconcile(
                            housing.asset().toString(), room.community, statement)));
  }

  private ReconciliationRow again(Caller caller, UUID id) {
    return room.ground.platform.as(caller, () -> room.intakes.reconciliation(id));
  }

  private void three() {
    room.changes(
        housing,
        "d-1",
        SupplierRoom.building("A", 3),
        SupplierRoom.building("B", 10),
        SupplierRoom.building("C", 30),
        SupplierRoom.building("D", 900));
  }

  @Test
  void whatBothHoldAlikeAgreesInAllAndByRange() {
    three();
    var whole =
        state(
            housing.caller(),
            new Statement(
                null, null, 3L, all(digest("A", 3), digest("B", 10), digest("C", 30)), null));
    assertThat(whole.state())
        .as("what is in quarantine is not held")
        .isEqualTo(ReconciliationState.AGREED);
    var range =
        state(
            housing.caller(),
            new Statement("B", "C", 1L, all(digest("B", 10)), Map.of("B", digest("B", 10))));
    assertThat(range.state()).isEqualTo(ReconciliationState.AGREED);
  }

  @Test
  void whatDiffersIsNamedAndSettledByTheDeliveryThatMendsIt() {
    three();
    var theirs = Map.of("A", digest("A", 3), "B", digest("B", 11), "E", digest("E", 5));
    var found =
        state(
            housing.caller(),
            new Statement(null, null, 3L, all(theirs.values().toArray(String[]::new)), theirs));
    assertThat(found.state()).isEqualTo(ReconciliationState.OPEN);
    assertThat(found.differences().missing()).containsExactly("E");
    assertThat(found.differences().extra()).containsExactly("C");
    assertThat(found.differences().different()).containsExactly("B");
    room.changes(housing, "d-2", SupplierRoom.building("B", 11), SupplierRoom.building("E", 5));
    assertThat(again(housing.caller(), found.id()).state()).isEqualTo(ReconciliationState.OPEN);
    room.changes(housing, "d-3", "{\"number\":\"C\",\"_change\":\"delete\"}");
    var settled = again(housing.caller(), found.id());
    assertThat(settled.state()).isEqualTo(ReconciliationState.SETTLED);
    assertThat(settled.ourDigest()).isEqualTo(settled.statedDigest());
    assertThat(settled.settledAt()).isNotNull();
  }

  @Test
  void aNewStatementOfTheSameRangeTakesTheOldOnesPlace() {
    three();
    var old = state(housing.caller(), new Statement("A", "B", 0L, all(), null));
    var other = state(housing.caller(), new Statement("B", "C", 0L, all(), null));
    var agreed =
        state(housing.caller(), new Statement("A", "B", 1L, all(digest("A", 3)), Map.of()));
    assertThat(agreed.state()).isEqualTo(ReconciliationState.AGREED);
    assertThat(again(housing.caller(), old.id()).state()).isEqualTo(ReconciliationState.REPLACED);
    assertThat(again(housing.caller(), other.id()).state()).isEqualTo(ReconciliationState.OPEN);
  }

  @Test
  void keysAreTheSuppliersAndOthersSeeHowMany() {
    three();
    var found = state(housing.caller(), new Statement("A", "B", 0L, all(), Map.of()));
    var seen = again(room.clerk, found.id());
    assertThat(seen.extra()).isEqualTo(1);
    assertThat(seen.differences()).isNull();
    assertThat(seen.from()).isNull();
    assertThat(
            room.ground.platform.as(
                room.ground.bureau,
                () -> room.intakes.reconciliations(PageRequest.first(500)).items()))
        .extracting(ReconciliationRow::id)
        .contains(found.id());
    assertThatThrownBy(() -> again(room.ground.consumer("other-" + UUID.randomUUID()), found.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> again(room.ground.platform.clerk(room.neighbour), found.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoDidNotAgreeReconcilesNothingAndAStatementIsWhole() {
    var statement = new Statement(null, null, 0L, all(), null);
    assertThatThrownBy(() -> state(room.ground.consumer("other-" + UUID.randomUUID()), statement))
        .isInstanceOf(NotFound.class);
    for (var wrong :
        List.of(
            new Statement(null, null, null, all(), null),
            new Statement(null, null, 1L, null, null),
            new Statement(null, null, 1L, "x", null),
            new Statement(null, null, -1L, all(), null),
            new Statement("k".repeat(201), null, 1L, all(), null))) {
      assertThatThrownBy(() -> state(housing.caller(), wrong)).isInstanceOf(Invalid.class);
    }
  }
}
