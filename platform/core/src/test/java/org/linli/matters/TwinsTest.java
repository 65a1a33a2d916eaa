package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.matters.control.MatterStands;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.Twin;

/** Duplicates are proposed and merged, and merging is undone. */
class TwinsTest {

  private final Ground ground = new Ground();
  private final UUID first = event();
  private final UUID second = event();

  private UUID event() {
    return ground
        .open(
            ground.clerk,
            "grid-event",
            Door.COUNTER,
            Map.of("what", "hole", "eventClass", "c-other"))
        .id();
  }

  private List<UUID> twins(UUID matter, Twin.Relation relation) {
    return ground.look(ground.clerk, matter).twins().stream()
        .filter(one -> one.relation() == relation)
        .map(Twin::matter)
        .toList();
  }

  private MatterState state(UUID matter) {
    return ground.look(ground.clerk, matter).row().state();
  }

  private List<String> deeds(UUID matter) {
    return ground.look(ground.clerk, matter).stages().stream().map(Stage::what).toList();
  }

  private void merge(UUID matter, UUID into) {
    ground.run(ground.clerk, () -> ground.wired.duplicates.merge(matter, into, "the same hole"));
  }

  private void part(UUID matter) {
    ground.run(ground.clerk, () -> ground.wired.duplicates.part(matter, "two holes"));
  }

  @Test
  void theSameKindAtTheSamePlaceAndTimeIsProposed() {
    ground.tick(Instant.now());
    assertThat(deeds(first)).doesNotContain("RESEMBLES");
    assertThat(deeds(second)).contains("RESEMBLES");
    assertThat(twins(second, Twin.Relation.SIMILAR)).containsExactly(first);
    assertThat(twins(first, Twin.Relation.SIMILAR)).containsExactly(second);
    assertThat(ground.look(ground.clerk, second).stages())
        .filteredOn(stage -> stage.what().equals("RESEMBLES"))
        .singleElement()
        .satisfies(
            stage ->
                assertThat(stage.note()).contains(ground.look(ground.clerk, first).row().number()));
  }

  @Test
  void otherKindsPlacesAndTimesAreNot() {
    ground.community.sql(
        "update matter set place_id = ? where id = ?", ground.community.otherBuilding, first);
    assertThat(twins(second, Twin.Relation.SIMILAR)).isEmpty();
    ground.community.sql(
        "update matter set place_id = ?, opened_at = opened_at - interval '4 days' where id = ?",
        ground.community.building,
        first);
    assertThat(twins(second, Twin.Relation.SIMILAR)).isEmpty();
    var repair =
        ground
            .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
            .id();
    assertThat(twins(repair, Twin.Relation.SIMILAR)).isEmpty();
  }

  @Test
  void whatIsOverIsNoDuplicateAnyMore() {
    ground.run(ground.clerk, () -> ground.matters.cancel(first, "settled"));
    assertThat(twins(second, Twin.Relation.SIMILAR)).isEmpty();
  }

  @Test
  void oneGoesOnForTheOtherWhichStandsStill() {
    merge(second, first);
    assertThat(state(second)).isEqualTo(MatterState.SUSPENDED);
    assertThat(state(first)).isEqualTo(MatterState.RUNNING);
    assertThat(twins(second, Twin.Relation.HEAD)).containsExactly(first);
    assertThat(twins(first, Twin.Relation.MERGED)).containsExactly(second);
    assertThat(twins(first, Twin.Relation.SIMILAR)).isEmpty();
    assertThat(deeds(second)).contains("MERGED");
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.matters.resume(second)))
        .as("merging has to be undone")
        .isInstanceOf(MatterStands.class);
  }

  @Test
  void theOtherEndsWithTheOneThatGoesOnForIt() {
    merge(second, first);
    ground.complete(ground.clerk, first, "verify", Map.of("valid", false));
    assertThat(state(first)).isEqualTo(MatterState.ENDED);
    assertThat(state(second)).isEqualTo(MatterState.CANCELLED);
    assertThat(ground.community.count("select count(*) from matter_merge")).isZero();
  }

  @Test
  void whereTheOneIsCancelledTheOtherGoesOnByItself() {
    merge(second, first);
    ground.run(ground.clerk, () -> ground.matters.cancel(first, "taken back"));
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
    assertThat(deeds(second)).contains("UNMERGED");
    ground.complete(ground.clerk, second, "verify", Map.of("valid", false));
    assertThat(state(second)).isEqualTo(MatterState.ENDED);
  }

  @Test
  void wrongMergingIsUndone() {
    merge(second, first);
    part(second);
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
    assertThat(twins(second, Twin.Relation.SIMILAR)).containsExactly(first);
    assertThat(ground.task(ground.clerk, second, "verify").orElseThrow().suspended()).isFalse();
    assertThatThrownBy(() -> part(second)).isInstanceOf(MatterStands.class);
  }

  @Test
  void whatWentOnForOthersTakesThemAlong() {
    var third = event();
    merge(third, second);
    merge(second, first);
    assertThat(twins(first, Twin.Relation.MERGED)).containsExactlyInAnyOrder(second, third);
    assertThat(twins(third, Twin.Relation.HEAD)).containsExactly(first);
  }

  @Test
  void nothingIsMergedIntoItselfAnotherKindOrWhatStandsStill() {
    assertThatThrownBy(() -> merge(first, first)).isInstanceOf(Invalid.class);
    var repair =
        ground
            .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
            .id();
    assertThatThrownBy(() -> merge(repair, first)).isInstanceOf(Invalid.class);
    merge(second, first);
    var third = event();
    assertThatThrownBy(() -> merge(third, second)).isInstanceOf(MatterStands.class);
    assertThatThrownBy(() -> merge(second, third)).isInstanceOf(MatterStands.class);
  }

  @Test
  void aReasonIsNeededAndAnotherCommunitysAreNotThere() {
    assertThatThrownBy(
            () -> ground.run(ground.clerk, () -> ground.wired.duplicates.merge(second, first, " ")))
        .isInstanceOf(Invalid.class);
    var foreign = new Ground();
    assertThatThrownBy(
            () ->
                foreign.run(
                    foreign.clerk, () -> foreign.wired.duplicates.merge(second, first, "x")))
        .isInstanceOf(NotFound.class);
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
  }
}
