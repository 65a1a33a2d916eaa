package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.ProcessCourses;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.Course.StepCourse;
import org.linli.processes.entity.Trial.TrialWay;

/** What the past of a kind tells a community, and those above it. */
class ProcessCoursesTest {

  private static int next = 100;

  private final Ground ground = new Ground(new TestCommunity("990375" + ++next + "001"));
  private final String xml = ProcessPacks.text("suggestion/process.bpmn");

  private ProcessCourses courses() {
    return ground.wired.courses(ground.gate(), ground.community.platform);
  }

  private UUID suggestion() {
    return ground
        .open(ground.clerk, "suggestion", Door.COUNTER, Map.of("what", "bench", "field", "renewal"))
        .id();
  }

  private void answered(UUID id, boolean adopted) {
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, id, "study", Map.of("adopted", adopted));
  }

  private Course course() {
    return ground.as(ground.clerk, () -> courses().course("suggestion", 30));
  }

  private static StepCourse step(Course course, String node) {
    return course.steps().stream().filter(one -> one.node().equals(node)).findFirst().orElseThrow();
  }

  @Test
  void aKindsStepsAreToldWithHowManyStandThere() {
    answered(suggestion(), true);
    suggestion();
    var course = course();
    assertThat(course.instances()).isEqualTo(2);
    assertThat(step(course, "accept").visits()).isEqualTo(1);
    assertThat(step(course, "accept").waiting()).isEqualTo(1);
    assertThat(step(course, "answer").waiting()).isEqualTo(1);
    assertThat(step(course, "study").name()).isEqualTo("研究办理");
  }

  @Test
  void whatWasHandedBackIsCountedAtItsStep() {
    var id = suggestion();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow().task();
    ground.run(ground.clerk, () -> ground.work.take(task));
    ground.run(ground.clerk, () -> ground.work.giveBack(task, "not mine"));
    assertThat(step(course(), "accept").handedBack()).isEqualTo(1);
  }

  @Test
  void aDraftIsTriedOnWhatTheCommunityDid() {
    answered(suggestion(), true);
    answered(suggestion(), false);
    var rejected = suggestion();
    ground.complete(ground.clerk, rejected, "accept", Map.of("accepted", false));
    var draft =
        new DefinitionDraft(
            null,
            xml.replace(
                "<conditionExpression>accepted</conditionExpression>",
                "<conditionExpression>accepted and field = 'culture'</conditionExpression>"),
            null);
    var trial = ground.as(ground.clerk, () -> courses().trial(draft, 30));
    assertThat(trial.instances()).isEqualTo(3);
    assertThat(trial.ways())
        .filteredOn(way -> way.flow().equals("isAccepted_study") || way.flow().equals("rejectIt"))
        .extracting(TrialWay::before, TrialWay::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, 0), org.assertj.core.groups.Tuple.tuple(1, 3));
  }

  @Test
  void whatCannotRunIsNotTried() {
    var draft = new DefinitionDraft(null, "<definitions/>", null);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> courses().trial(draft, 30)))
        .isInstanceOf(ProcessRefused.class);
  }

  @Test
  void daysAreFromOneToTwoYears() {
    for (int days : new int[] {0, -1, 731}) {
      assertThatThrownBy(() -> ground.as(ground.clerk, () -> courses().course("suggestion", days)))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void whoIsOfNoCommunityAsksForThoseBelow() {
    var street = officer(9);
    assertThatThrownBy(() -> ground.as(street, () -> courses().course("suggestion", 30)))
        .isInstanceOf(NotFound.class);
    answered(suggestion(), true);
    var below = ground.as(street, () -> courses().courseBelow("suggestion", 30));
    assertThat(below.instances()).isEqualTo(1);
    assertThat(step(below, "accept").visits()).isEqualTo(1);
  }

  @Test
  void aStreetElsewhereSeesNothingOfIt() {
    answered(suggestion(), true);
    var elsewhere =
        ground.community.platform.caller(
            Tier.STREET, "990375999", null, null, "crosstier:read", "processes:read");
    assertThat(ground.as(elsewhere, () -> courses().courseBelow("suggestion", 30)).instances())
        .isZero();
  }

  private Caller officer(int digits) {
    return ground.community.platform.caller(
        Tier.STREET,
        ground.community.tenant.value().substring(0, digits),
        null,
        null,
        "crosstier:read",
        "processes:read");
  }
}
