package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.processes.boundary.Migrations;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.control.Moving;
import org.linli.processes.control.Shelf;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.InstanceState;
import org.linli.tenancy.entity.DivisionCode;

class VersionsTest {

  private static final String LOCKED = "linli:locked='true' linli:limit='P3D'";

  private final Ground ground = new Ground("9874");
  private final Migrations migrations =
      new Migrations(
          new Moving(
              ground.platform.jdbi(),
              ground.platform.scopes(),
              new Shelf(ground.platform.jdbi()),
              ground.engine));

  @Test
  void theNearestPublishedVersionIsStarted() {
    ground.system(
        () -> {
          ground.library.deliver(Drawing.line("near", Drawing.task("pack")).xml());
          return null;
        });
    assertThat(ground.waitsAt(ground.start("near", Map.of()))).containsExactly("pack");
    ground.publishAt("9874", Drawing.line("near", Drawing.task("city")).xml());
    ground.publishAt("987402", Drawing.line("near", Drawing.task("elsewhere")).xml());
    assertThat(ground.waitsAt(ground.start("near", Map.of()))).containsExactly("city");
    ground.publishAt("987401001", Drawing.line("near", Drawing.task("street")).xml());
    assertThat(ground.waitsAt(ground.start("near", Map.of()))).containsExactly("street");
    var own = ground.publish(Drawing.line("near", Drawing.task("own")).xml());
    assertThat(ground.waitsAt(ground.start("near", Map.of()))).containsExactly("own");
    ground.does(ground.clerk, () -> ground.definitions.withdraw(own, "not needed"));
    assertThat(ground.waitsAt(ground.start("near", Map.of()))).containsExactly("street");
  }

  @Test
  void aPackThatDidNotChangeIsNoNewVersion() {
    var file = Drawing.line("packed", Drawing.task("a")).xml();
    for (int start = 0; start < 3; start++) {
      ground.system(
          () -> {
            ground.library.deliver(file);
            return null;
          });
    }
    assertThat(rows("packed")).hasSize(1);
    ground.system(
        () -> {
          ground.library.deliver(file.replace("Process packed", "Packed"));
          return null;
        });
    assertThat(rows("packed"))
        .extracting(DefinitionRow::state)
        .containsExactly(DefinitionState.PUBLISHED, DefinitionState.REPLACED);
  }

  private List<DefinitionRow> rows(String key) {
    return ground
        .as(ground.clerk, () -> ground.definitions.around(new DivisionCode(ground.tenant.value())))
        .stream()
        .filter(row -> row.key().equals(key))
        .toList();
  }

  @Test
  void whatRunsEndsOnItsVersion() {
    ground.publish(Drawing.line("stay", Drawing.task("a"), Drawing.task("b")).xml());
    var id = ground.start("stay", Map.of());
    ground.publish(Drawing.line("stay", Drawing.task("a"), Drawing.task("c")).xml());
    ground.complete(id, "a");
    assertThat(ground.waitsAt(id)).containsExactly("b");
    var next = ground.start("stay", Map.of());
    ground.complete(next, "a");
    assertThat(ground.waitsAt(next)).containsExactly("c");
    ground.complete(id, "b");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
  }

  @Test
  void aVariantThatWeakensALockedStepIsRefusedAtEveryLevel() {
    ground.publishAt(
        "9874", Drawing.line("bound", Drawing.task("a"), Drawing.task("check", LOCKED)).xml());
    ground.publish(
        Drawing.line("bound", Drawing.task("check", LOCKED.replace("P3D", "P2D"))).xml());
    assertThatThrownBy(() -> ground.publish(Drawing.line("bound", Drawing.task("a")).xml()))
        .isInstanceOfSatisfying(
            ProcessRefused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .containsExactly("variant-removed"));
    assertThat(rows("bound"))
        .filteredOn(row -> row.scope().equals(ground.tenant.value()))
        .extracting(DefinitionRow::base)
        .doesNotContainNull()
        .hasSize(1);
  }

  @Test
  void aDraftIsCheckedAgainWhenItIsPublished() {
    var draft =
        ground.as(
            ground.clerk,
            () ->
                ground.definitions.draft(
                    new DivisionCode(ground.tenant.value()),
                    Drawing.line("late", Drawing.task("a")).xml()));
    ground.publishAt("9874", Drawing.line("late", Drawing.task("check", LOCKED)).xml());
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.definitions.publish(draft)))
        .isInstanceOf(ProcessRefused.class);
    assertThat(rows("late"))
        .filteredOn(row -> row.id().equals(draft))
        .extracting(DefinitionRow::state)
        .containsExactly(DefinitionState.DRAFT);
  }

  @Test
  void aDivisionChangesItsOwnDefinitionsAlone() {
    var xml = Drawing.line("whose", Drawing.task("a")).xml();
    var citys = ground.publishAt("9874", xml);
    for (Runnable attempt :
        List.<Runnable>of(
            () -> ground.definitions.draft(new DivisionCode("9874"), xml),
            () -> ground.definitions.draft(new DivisionCode("987401001002"), xml),
            () -> ground.definitions.publish(citys),
            () -> ground.definitions.withdraw(citys, "no"),
            () -> ground.definitions.publish(UUID.randomUUID()))) {
      assertThatThrownBy(() -> ground.does(ground.clerk, attempt)).isInstanceOf(NotFound.class);
    }
    var mayor = ground.platform.caller(Tier.CITY, "9874", null, null, "*");
    assertThatThrownBy(() -> ground.does(mayor, () -> ground.definitions.publish(citys)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ground.does(mayor, () -> ground.definitions.withdraw(citys, " ")))
        .isInstanceOf(Invalid.class);
    ground.does(mayor, () -> ground.definitions.withdraw(citys, "replaced by law"));
    assertThat(ground.as(mayor, () -> ground.definitions.file(citys))).isEqualTo(xml);
  }

  @Test
  void aFileWithFaultsIsNeverKept() {
    var bad = Drawing.line("bad", "<scriptTask id='x' name='Run this'/>").xml();
    assertThatThrownBy(() -> ground.publish(bad))
        .isInstanceOfSatisfying(
            ProcessRefused.class,
            refused -> assertThat(refused.arguments().getLast().toString()).contains("Run this"));
    assertThat(rows("bad")).isEmpty();
    var checked =
        ground.as(
            ground.clerk,
            () -> ground.definitions.check(new DivisionCode(ground.tenant.value()), bad));
    assertThat(checked.isFine()).isFalse();
  }

  @Test
  void runningInstancesMoveToAnotherVersionWhereTheirStepsStand() {
    var first =
        ground.publish(
            Drawing.line("move", Drawing.task("a"), Drawing.task("gone"), Drawing.task("z")).xml());
    var early = ground.start("move", Map.of());
    var late = ground.start("move", Map.of());
    ground.complete(late, "a");
    var second =
        ground.publish(Drawing.line("move", Drawing.task("a"), Drawing.task("fresh")).xml());

    var preview = ground.as(ground.clerk, () -> migrations.preview(first, second));
    assertThat(preview.fitting()).isEqualTo(1);
    assertThat(preview.stuck()).hasSize(1);
    assertThat(preview.stuck().getFirst().instance()).isEqualTo(late);
    assertThat(preview.stuck().getFirst().where()).containsExactly("Task gone");
    assertThat(ground.look(early).definition()).isEqualTo(first);

    assertThat(ground.as(ground.clerk, () -> migrations.migrate(first, second))).isEqualTo(preview);
    assertThat(ground.look(early).definition()).isEqualTo(second);
    assertThat(ground.look(late).definition()).isEqualTo(first);
    ground.complete(early, "a");
    assertThat(ground.waitsAt(early)).containsExactly("fresh");
    ground.complete(late, "gone");
    assertThat(ground.waitsAt(late)).containsExactly("z");
  }

  @Test
  void whatWaitsForAnEventOrHoldsAValueMovesOnlyWhereTheOtherVersionHasItToo() {
    var event =
        "<boundaryEvent id='b'"
            + " attachedToRef='a'><timerEventDefinition><timeDuration>PT1H</timeDuration>"
            + "</timerEventDefinition></boundaryEvent>";
    var first =
        ground.publish(
            Drawing.line("events", Drawing.task("a"))
                .raw(event)
                .flow("b", "end")
                .variable("n", "number")
                .xml());
    var id = ground.start("events", Map.of("n", 1));
    var without =
        ground.publish(Drawing.line("events", Drawing.task("a")).variable("n", "text").xml());
    var preview = ground.as(ground.clerk, () -> migrations.preview(first, without));
    assertThat(preview.stuck().getFirst().where()).containsExactly("b", "n");
    var other = ground.publish(Drawing.line("others", Drawing.task("a")).xml());
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> migrations.migrate(first, other)))
        .isInstanceOf(NotFound.class);
    assertThat(ground.waitsAt(id)).containsExactly("a");
  }

  @Test
  void whatCannotMoveHoldsUpNothingBehindIt() {
    var first =
        ground.publish(Drawing.line("queue", Drawing.task("a"), Drawing.task("gone")).xml());
    for (int at = 0; at < 5; at++) {
      var stuck = ground.start("queue", Map.of());
      ground.complete(stuck, "a");
    }
    var behind = List.of(ground.start("queue", Map.of()), ground.start("queue", Map.of()));
    var second = ground.publish(Drawing.line("queue", Drawing.task("a")).xml());
    var two =
        new Migrations(
            new Moving(
                ground.platform.jdbi(),
                ground.platform.scopes(),
                new Shelf(ground.platform.jdbi()),
                ground.engine,
                2));
    var preview = ground.as(ground.clerk, () -> two.preview(first, second));
    assertThat(preview.fitting()).isEqualTo(2);
    assertThat(preview.stuck()).as("all are counted").hasSize(5);
    assertThat(ground.as(ground.clerk, () -> two.migrate(first, second)).fitting()).isEqualTo(2);
    assertThat(behind).allMatch(id -> ground.look(id).definition().equals(second));
    assertThat(ground.as(ground.clerk, () -> two.migrate(first, second)).fitting()).isZero();
  }

  @Test
  void whoOnlyLooksWhatWouldMoveWaitsForNobodyWhoWorks() throws Exception {
    var first = ground.publish(Drawing.line("held", Drawing.task("a")).xml());
    var id = ground.start("held", Map.of());
    var second = ground.publish(Drawing.line("held", Drawing.task("a"), Drawing.task("b")).xml());
    var preview =
        new FutureTask<>(() -> ground.as(ground.clerk, () -> migrations.preview(first, second)));
    ground
        .platform
        .owner()
        .useTransaction(
            handle -> {
              handle.execute("select id from process_instance where id = ? for update", id);
              Thread.ofPlatform().start(preview);
              assertThat(preview.get(60, TimeUnit.SECONDS).fitting()).isEqualTo(1);
            });
  }

  @Test
  void aPackSaysWhetherItStandsAlready() {
    var file = Drawing.line("known", Drawing.task("a")).xml();
    assertThat(delivered(file)).isFalse();
    ground.system(() -> ground.library.deliver(file));
    assertThat(delivered(file)).isTrue();
    assertThat(delivered(file.replace("Process known", "Known"))).isFalse();
  }

  private boolean delivered(String file) {
    return ground.system(() -> ground.library.isDelivered("known", file));
  }
}
