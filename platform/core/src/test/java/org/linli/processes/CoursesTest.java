package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.processes.boundary.Courses;
import org.linli.processes.control.PastRuns;
import org.linli.processes.control.Shelf;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.Course.PathCourse;
import org.linli.processes.entity.Course.StepCourse;
import org.linli.processes.entity.Course.WayCourse;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.Trial;
import org.linli.processes.entity.Trial.TrialStep;
import org.linli.processes.entity.Trial.TrialWay;
import org.linli.tenancy.entity.DivisionCode;

/** How instances went, and what a draft would have made of them. */
class CoursesTest {

  private static int next = 10;

  private final Ground ground = new Ground("98" + ++next);
  private final Instant since = ground.now.minus(Duration.ofDays(1));
  private final Courses courses =
      new Courses(
          new PastRuns(ground.platform.jdbi(), new Shelf(ground.platform.jdbi())),
          ground.calendar());

  private static String file(String limit, String condition) {
    return Drawing.of("course")
        .variable("cost", "number")
        .variable("good", "boolean")
        .raw("<startEvent id='start'/>")
        .raw(Drawing.task("look", "name='Look' linli:limit='P10D'"))
        .raw(Drawing.task("work", "name='Work' linli:limit='" + limit + "'"))
        .raw("<exclusiveGateway id='dear' name='Dear?' default='dear_end'/>")
        .raw(Drawing.task("approve", "name='Approve'"))
        .raw("<exclusiveGateway id='fine' default='fine_end'/>")
        .raw("<endEvent id='end' linli:outcome='done'/>")
        .flow("start", "look")
        .flow("look", "work")
        .flow("work", "dear")
        .flow("dear", "approve", condition)
        .flow("dear", "end")
        .flow("approve", "fine")
        .flow("fine", "work", "good = false")
        .flow("fine", "end")
        .xml();
  }

  private void later(int hours) {
    ground.now = ground.now.plus(Duration.ofHours(hours));
  }

  private UUID begun() {
    return ground.start("course", Map.of());
  }

  /** One that took so long at work and cost so much. */
  private void went(int lookHours, int workHours, int cost) {
    var one = begun();
    later(lookHours);
    ground.complete(one, "look");
    later(workHours);
    ground.complete(one, "work", Map.of("cost", cost));
    if (cost > 1000) {
      later(1);
      ground.complete(one, "approve", Map.of("good", true));
    }
  }

  private List<PastRun> past() {
    return ground.as(ground.clerk, () -> courses.past(ground.tenant, "course", since));
  }

  private Course course() {
    return courses.course("course", past());
  }

  private static StepCourse step(Course course, String node) {
    return course.steps().stream().filter(one -> one.node().equals(node)).findFirst().orElseThrow();
  }

  private Trial trial(String xml) {
    return ground.as(
        ground.clerk,
        () ->
            courses.trial(
                ground
                    .definitions
                    .check(new DivisionCode(ground.tenant.value()), xml)
                    .model()
                    .orElseThrow(),
                courses.past(ground.tenant, "course", since)));
  }

  private static TrialStep tried(Trial trial, String node) {
    return trial.steps().stream().filter(one -> one.node().equals(node)).findFirst().orElseThrow();
  }

  @Test
  void waitsAreMeasuredWhereSomebodyWaitedAndSharedOutOverTheSteps() {
    ground.publish(file("P2D", "cost > 1000"));
    went(10, 30, 10);
    went(20, 60, 10);
    went(30, 90, 10);
    var course = course();
    assertThat(course.instances()).isEqualTo(3);
    assertThat(course.ended()).isEqualTo(3);
    assertThat(course.medianHours()).isEqualTo(80.0);
    var work = step(course, "work");
    assertThat(work.name()).isEqualTo("Work");
    assertThat(work.visits()).isEqualTo(3);
    assertThat(work.medianHours()).isEqualTo(60.0);
    assertThat(work.slowHours()).isEqualTo(90.0);
    assertThat(work.share()).isEqualTo(75.0);
    assertThat(step(course, "look").share()).isEqualTo(25.0);
    assertThat(course.steps().getFirst().node()).isEqualTo("work");
    assertThat(course.steps()).extracting(StepCourse::node).doesNotContain("dear", "start", "end");
  }

  @Test
  void returnsAreCountedAtTheStepAndOnTheWayThatLedBack() {
    ground.publish(file("P2D", "cost > 1000"));
    var one = begun();
    ground.complete(one, "look");
    ground.complete(one, "work", Map.of("cost", 2000));
    later(1);
    ground.complete(one, "approve", Map.of("good", false));
    later(2);
    ground.complete(one, "work", Map.of("cost", 2000));
    ground.complete(one, "approve", Map.of("good", true));
    var course = course();
    assertThat(step(course, "work").visits()).isEqualTo(2);
    assertThat(step(course, "work").returned()).isEqualTo(1);
    assertThat(step(course, "look").returned()).isZero();
    assertThat(course.ways())
        .filteredOn(way -> way.flow().equals("fine_work"))
        .containsExactly(new WayCourse("fine_work", "fine", "work", 1, 1));
    assertThat(course.ways())
        .filteredOn(way -> way.flow().equals("look_work"))
        .extracting(WayCourse::times, WayCourse::back)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
    assertThat(course.paths())
        .extracting(PathCourse::steps)
        .containsExactly(List.of("look", "work", "approve", "work", "approve"));
  }

  @Test
  void wholePathsAreListedByHowOftenTheyWereGone() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 1, 10);
    went(1, 1, 10);
    went(1, 1, 5000);
    assertThat(course().paths())
        .extracting(PathCourse::names, PathCourse::times, PathCourse::medianHours)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of("Look", "Work"), 2, 2.0),
            org.assertj.core.groups.Tuple.tuple(List.of("Look", "Work", "Approve"), 1, 3.0));
  }

  @Test
  void whatStillRunsIsCountedWhereItWaitsAndIsNoPath() {
    ground.publish(file("P2D", "cost > 1000"));
    var one = begun();
    later(3);
    ground.complete(one, "look");
    begun();
    var course = course();
    assertThat(course.ended()).isZero();
    assertThat(course.medianHours()).isNull();
    assertThat(step(course, "work").waiting()).isEqualTo(1);
    assertThat(step(course, "work").visits()).isZero();
    assertThat(step(course, "look").waiting()).isEqualTo(1);
    assertThat(course.paths()).isEmpty();
  }

  @Test
  void whatBeganBeforeIsLeftOutAndSoIsWhatOtherCommunitiesDo() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 1, 10);
    later(24 * 30);
    went(1, 1, 10);
    var young =
        ground.as(
            ground.clerk,
            () -> courses.past(ground.tenant, "course", ground.now.minus(Duration.ofDays(1))));
    assertThat(young).hasSize(1);
    assertThat(past()).hasSize(2);
    var elsewhere = new Ground("98" + ++next);
    assertThat(ground.as(elsewhere.clerk, () -> courses.past(ground.tenant, "course", since)))
        .isEmpty();
  }

  @Test
  void aShorterLimitTellsHowManyWouldHaveBeenLate() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 10, 10);
    went(1, 30, 10);
    went(1, 60, 10);
    var trial = trial(file("P1D", "cost > 1000"));
    var work = tried(trial, "work");
    assertThat(trial.instances()).isEqualTo(3);
    assertThat(work.limitBefore()).isEqualTo("PT48H");
    assertThat(work.limit()).isEqualTo("PT24H");
    assertThat(work.lateBefore()).isEqualTo(1);
    assertThat(work.late()).isEqualTo(2);
    assertThat(tried(trial, "look").late()).isZero();
    assertThat(tried(trial, "approve").visits()).isZero();
    assertThat(tried(trial, "approve").limit()).isNull();
  }

  @Test
  void aLimitInWorkingTimeIsLaidUponTheCalendarOfTheCommunity() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 24 * 20, 10);
    assertThat(tried(trial(file("3wd", "cost > 1000")), "work").late()).isEqualTo(1);
    assertThat(tried(trial(file("30wd", "cost > 1000")), "work").late()).isZero();
  }

  @Test
  void anotherConditionTellsHowManyWouldGoTheOtherWay() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 1, 10);
    went(1, 1, 1500);
    went(1, 1, 9000);
    assertThat(trial(file("P2D", "cost > 5000")).ways())
        .filteredOn(way -> way.choice().equals("Dear?"))
        .containsExactly(
            new TrialWay("Dear?", "dear_approve", "Approve", 2, 1),
            new TrialWay("Dear?", "dear_end", "end", 1, 2));
  }

  @Test
  void aNewStepHasNoPastAndOneThatIsGoneIsNamed() {
    ground.publish(file("P2D", "cost > 1000"));
    went(1, 1, 10);
    var changed =
        file("P2D", "cost > 1000")
            .replace("id='look' ", "id='glance' ")
            .replace("start_look", "start_glance")
            .replace("look_work", "glance_work")
            .replace("'look'", "'glance'");
    var trial = trial(changed);
    assertThat(tried(trial, "glance").visits()).isZero();
    assertThat(tried(trial, "glance").limitBefore()).isNull();
    assertThat(trial.gone()).containsExactly("Look");
  }

  @Test
  void aKindWithoutAPastTellsNothing() {
    ground.publish(file("P2D", "cost > 1000"));
    assertThat(course().steps()).isEmpty();
    var trial = trial(file("P1D", "cost > 1000"));
    assertThat(trial.instances()).isZero();
    assertThat(trial.medianHours()).isNull();
    assertThat(trial.ways()).extracting(TrialWay::after).containsOnly(0);
  }
}
