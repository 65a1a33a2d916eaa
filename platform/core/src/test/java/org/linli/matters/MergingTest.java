package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.Twin;

/** Duplicates merge by themselves where the form says so, and somebody may undo it. */
class MergingTest {

  private static final String PLACE = "place: OPTIONAL\n";
  private static final double LONGITUDE = 104.06;
  private static final double LATITUDE = 30.66;

  /** Degrees of latitude that are some forty metres. */
  private static final double FORTY_METRES = 0.00036;

  private final Ground ground = new Ground();

  private void merging(String rule) {
    OwnForms.publish(ground, PLACE, PLACE + "merge: {how: AUTOMATIC" + rule + "}\n");
  }

  private UUID event() {
    return ground
        .open(
            ground.clerk,
            "grid-event",
            Door.COUNTER,
            Map.of("what", "hole", "eventClass", "c-other"))
        .id();
  }

  private UUID reported() {
    var draft =
        ground.draft("grid-event", Door.RESIDENT, Map.of("what", "hole", "eventClass", "c-other"));
    return ground.as(ground.resident, () -> ground.own.open(draft)).id();
  }

  private void spot(UUID matter, double latitude) {
    ground.community.sql(
        "update matter set longitude = ?, latitude = ? where id = ?", LONGITUDE, latitude, matter);
  }

  private void tick() {
    ground.tick(Instant.now());
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

  @Test
  void aSecondReportOfTheSameGoesIntoTheFirstAndIsWrittenDown() {
    merging("");
    var first = event();
    var second = event();
    tick();
    assertThat(twins(second, Twin.Relation.HEAD)).containsExactly(first);
    assertThat(state(second)).isEqualTo(MatterState.SUSPENDED);
    assertThat(state(first)).isEqualTo(MatterState.RUNNING);
    assertThat(deeds(second)).contains("MERGED").doesNotContain("RESEMBLES");
    assertThat(
            ground.community.count(
                "select count(*) from audit_entry where action = 'matter.merged-by-itself'"
                    + " and target like '"
                    + ground.look(ground.clerk, second).row().number()
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void allOfThemGoIntoTheFirst() {
    merging("");
    var first = event();
    var second = event();
    var third = event();
    tick();
    assertThat(twins(first, Twin.Relation.MERGED)).containsExactlyInAnyOrder(second, third);
    ground.complete(ground.clerk, first, "verify", Map.of("valid", false));
    assertThat(List.of(state(second), state(third))).containsOnly(MatterState.CANCELLED);
  }

  @Test
  void whoReportedItReadsTheNumberOfTheFirst() {
    merging("");
    var first = event();
    var second = reported();
    tick();
    var number = ground.look(ground.clerk, first).row().number();
    var seen = ground.as(ground.resident, () -> ground.own.get(second));
    assertThat(seen.stages())
        .filteredOn(stage -> stage.what().equals("MERGED"))
        .singleElement()
        .satisfies(stage -> assertThat(stage.note()).contains(number));
    assertThat(seen.twins()).as("no way to another's matter").isEmpty();
  }

  @Test
  void whatAClerkWritesWhenMergingIsNotToldToWhoReportedIt() {
    var first = event();
    var second = reported();
    ground.run(ground.clerk, () -> ground.wired.duplicates.merge(second, first, "same caller"));
    assertThat(ground.as(ground.resident, () -> ground.own.get(second)).stages())
        .extracting(Stage::what)
        .doesNotContain("MERGED");
  }

  @Test
  void whoSteersTheWorkSplitsItOffAndItStaysSo() {
    merging("");
    var first = event();
    var second = event();
    tick();
    ground.run(ground.clerk, () -> ground.wired.duplicates.part(second, "two holes"));
    tick();
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
    assertThat(twins(second, Twin.Relation.SIMILAR)).containsExactly(first);
    assertThat(deeds(second)).containsSubsequence("MERGED", "UNMERGED");
  }

  @Test
  void whatIsFartherAwayThanTheFormSaysIsAnother() {
    merging(", metres: 50");
    var first = event();
    spot(first, LATITUDE);
    var near = event();
    spot(near, LATITUDE + FORTY_METRES);
    var far = event();
    spot(far, LATITUDE + 2 * FORTY_METRES);
    tick();
    assertThat(twins(first, Twin.Relation.MERGED)).containsExactly(near);
    assertThat(state(far))
        .as("eighty metres, though of one building")
        .isEqualTo(MatterState.RUNNING);
  }

  @Test
  void whatIsNearOnTheMapIsTheSameAlsoWithoutAPlace() {
    merging(", metres: 50");
    var first = event();
    var second = event();
    ground.community.sql("update matter set place_id = null where id in (?, ?)", first, second);
    spot(first, LATITUDE);
    spot(second, LATITUDE + FORTY_METRES);
    tick();
    assertThat(twins(second, Twin.Relation.HEAD)).containsExactly(first);
  }

  @Test
  void whatComesLaterThanTheFormSaysIsAnother() {
    merging(", hours: 2");
    var first = event();
    ground.community.sql(
        "update matter set opened_at = opened_at - interval '3 hours' where id = ?", first);
    var second = event();
    tick();
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
  }

  @Test
  void whoKeepsTheNameBackIsNotMergedUnseen() {
    merging("");
    var first = event();
    var second = event();
    ground.community.sql("update matter set anonymous = true where id = ?", second);
    tick();
    assertThat(state(second)).isEqualTo(MatterState.RUNNING);
    assertThat(deeds(second)).contains("RESEMBLES");
    assertThat(twins(second, Twin.Relation.SIMILAR)).containsExactly(first);
  }

  @Test
  void unlessTheFormSaysSo() {
    merging(", confidential: true");
    var first = event();
    var second = event();
    ground.community.sql("update matter set anonymous = true where id = ?", second);
    tick();
    assertThat(twins(second, Twin.Relation.HEAD)).containsExactly(first);
  }

  @Test
  void anotherCommunityIsAnotherMatter() {
    merging("");
    event();
    var foreign = new Ground();
    OwnForms.publish(foreign, PLACE, PLACE + "merge: {how: AUTOMATIC, metres: 1000}\n");
    var there =
        foreign
            .open(
                foreign.clerk,
                "grid-event",
                Door.COUNTER,
                Map.of("what", "hole", "eventClass", "c-other"))
            .id();
    foreign.tick(Instant.now());
    assertThat(foreign.look(foreign.clerk, there).row().state()).isEqualTo(MatterState.RUNNING);
  }

  @Test
  void ofTwoThatAreOneOneIsWorkedOff() {
    merging("");
    event();
    event();
    tick();
    assertThat(ground.work(ground.clerk)).filteredOn(item -> !item.suspended()).hasSize(1);
    assertThat(
            ground.as(
                ground.resident, () -> ground.wired.events.mine(PageRequest.first(5)).items()))
        .isEmpty();
  }

  @Test
  void manyThatAreBesideItInOneLineHideNoneThatIsNear() {
    merging(", metres: 100");
    for (int at = 1; at <= 25; at++) {
      ground.community.sql(
          "update matter set longitude = ?, latitude = ? where id = ?",
          LONGITUDE + at * 0.005,
          LATITUDE,
          event());
    }
    var near = event();
    spot(near, LATITUDE);
    tick();
    var fresh = event();
    spot(fresh, LATITUDE + FORTY_METRES);
    tick();
    assertThat(twins(fresh, Twin.Relation.HEAD)).containsExactly(near);
  }
}
