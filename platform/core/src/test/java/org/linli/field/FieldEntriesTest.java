package org.linli.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.field.boundary.FieldEntries;
import org.linli.field.boundary.FieldSheets;
import org.linli.field.entity.FieldEntry;
import org.linli.field.entity.FieldMark;
import org.linli.field.entity.FieldReceipt;
import org.linli.field.entity.FieldReport;
import org.linli.field.entity.FieldSheet;
import org.linli.field.entity.FieldStep;
import org.linli.field.entity.Fix;
import org.linli.matters.Ground;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.Door;
import org.linli.persistence.Sql;

/** What a phone wrote without a connection is done once, with its time and its position. */
class FieldEntriesTest {

  private static final String PHOTO =
      Base64.getEncoder().encodeToString(TestCommunity.PHOTO.content());

  private final Ground ground = new Ground(new TestCommunity("990336" + next()));
  private final FieldEntries entries = entries(ground);
  private final FieldSheets sheets =
      new FieldSheets(
          ground.community.platform.scopes(),
          ground.wired.events,
          ground.matters,
          ground.own,
          ground.work);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private static int last = 1;

  private static synchronized String next() {
    return "%06d".formatted(last++ * 1_000 + 1);
  }

  private static FieldEntries entries(Ground ground) {
    return new FieldEntries(
        ground.community.jdbi,
        ground.community.platform.scopes(),
        ground.wired.events,
        ground.matters,
        ground.own,
        ground.work);
  }

  private FieldReceipt send(Caller by, FieldEntry entry) {
    return ground.as(by, () -> entries.send(entry));
  }

  private FieldReport seen(String kind, String title, Map<String, Object> values) {
    return new FieldReport(kind, title, null, ground.community.building, null, null, values);
  }

  private FieldEntry report(UUID id, String title) {
    var fix = new Fix(104.0612345, 30.6712345, 11.5, now.minusSeconds(3_610));
    return new FieldEntry(
        id,
        now.minusSeconds(3_600),
        now,
        fix,
        seen(null, title, Map.of("photos", List.of(PHOTO))),
        null);
  }

  private FieldEntry step(UUID task, Instant written, Map<String, Object> values) {
    return new FieldEntry(
        Sql.newId(), written, now, null, null, new FieldStep(task, values, "here"));
  }

  private long matters() {
    return ground.community.count("select count(*) from matter");
  }

  private List<FieldMark> marks(UUID matter) {
    return ground.as(ground.clerk, () -> entries.of(matter));
  }

  private FieldSheet sheet(Caller by) {
    return ground.as(by, sheets::get);
  }

  /** A step that waits for the worker of the place. */
  private UUID handling() {
    var id =
        ground
            .open(ground.clerk, "grid-event", Door.COUNTER, Map.of("what", "a hole in the road"))
            .id();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    return ground.task(ground.worker, id, "handle").orElseThrow().task();
  }

  @Test
  void whatIsSentTwiceBecomesOneMatter() {
    var entry = report(Sql.newId(), "hole");
    var first = send(ground.worker, entry);
    var again = send(ground.worker, entry);
    assertThat(matters()).isEqualTo(1);
    assertThat(first.number()).startsWith("网格-");
    assertThat(first.code()).hasSize(9);
    assertThat(first.again()).isFalse();
    assertThat(again.again()).isTrue();
    assertThat(again.matter()).isEqualTo(first.matter());
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.code()).as("told once").isNull();
  }

  @Test
  void whatIsSentByTwoLinesAtOnceBecomesOneMatter() throws Exception {
    var entry = report(Sql.newId(), "hole");
    try (var lines = Executors.newFixedThreadPool(4)) {
      var calls = new ArrayList<Callable<FieldReceipt>>();
      for (int line = 0; line < 4; line++) {
        calls.add(() -> send(ground.worker, entry));
      }
      for (var answer : lines.invokeAll(calls)) {
        assertThat(answer.get().id()).isEqualTo(entry.id());
      }
    }
    assertThat(matters()).isEqualTo(1);
  }

  @Test
  void timeAndPositionOfTheWritingStandWithTheMatter() {
    var sent = send(ground.worker, report(Sql.newId(), "hole"));
    assertThat(sent.writtenAt()).isBetween(now.minusSeconds(3_601), now.minusSeconds(3_000));
    assertThat(marks(sent.matter()))
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.task()).isNull();
              assertThat(mark.person()).isEqualTo(ground.worker.displayName());
              assertThat(mark.writtenAt()).isEqualTo(sent.writtenAt());
              assertThat(mark.receivedAt()).isAfterOrEqualTo(now.minusSeconds(1));
              assertThat(mark.fix().longitude()).isEqualTo(104.0612345);
              assertThat(mark.fix().latitude()).isEqualTo(30.6712345);
              assertThat(mark.fix().accuracy()).isEqualTo(11.5);
              assertThat(mark.fix().at()).isEqualTo(sent.writtenAt().minusSeconds(10));
            });
    assertThat(ground.look(ground.clerk, sent.matter()).row().door()).isEqualTo(Door.PATROL);
  }

  @Test
  void anIdThatSomebodyElseUsedIsNoWayToTheirReceipt() {
    var entry = report(Sql.newId(), "hole");
    send(ground.worker, entry);
    assertThatThrownBy(() -> send(ground.leader, entry)).isInstanceOf(Conflict.class);
    var other = new Ground(new TestCommunity("990336" + next()));
    assertThat(
            other
                .as(
                    other.worker,
                    () ->
                        entries(other)
                            .send(
                                new FieldEntry(
                                    entry.id(),
                                    now,
                                    now,
                                    null,
                                    new FieldReport(null, "own", null, null, null, null, null),
                                    null)))
                .again())
        .as("another community knows nothing of it")
        .isFalse();
  }

  @Test
  void whatIsRefusedLeavesNothingAndMayBeSentAgainMended() {
    var id = Sql.newId();
    assertThatThrownBy(() -> send(ground.worker, report(id, " "))).isInstanceOf(Invalid.class);
    assertThat(matters()).isZero();
    assertThat(ground.community.count("select count(*) from field_entry")).isZero();
    assertThat(send(ground.worker, report(id, "hole")).again()).isFalse();
  }

  @Test
  void anEntryIsAReportOrAStepAndHasAnId() {
    var both =
        new FieldEntry(
            Sql.newId(), now, now, null, seen(null, "x", null), new FieldStep(null, null, null));
    var neither = new FieldEntry(Sql.newId(), now, now, null, null, null);
    for (var entry : List.of(both, neither, report(null, "hole"))) {
      assertThatThrownBy(() -> send(ground.worker, entry)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aStepIsDoneOnceAndKeepsItsPlaceInTheMatter() {
    var task = handling();
    var entry = step(task, now, Map.of("doable", true));
    var first = send(ground.worker, entry);
    var again = send(ground.worker, entry);
    assertThat(again.again()).isTrue();
    assertThat(again.matter()).isEqualTo(first.matter());
    assertThat(marks(first.matter())).singleElement().extracting(FieldMark::task).isEqualTo(task);
    assertThat(ground.work(ground.worker)).isEmpty();
  }

  @Test
  void whatSomebodyElseDidMeanwhileIsRefusedWithItsReason() {
    var task = handling();
    send(ground.worker, step(task, now, Map.of("doable", true)));
    assertThatThrownBy(() -> send(ground.worker, step(task, now, Map.of("doable", false))))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("process-task-over"));
  }

  @Test
  void aFormThatIsNotWholeIsRefusedAndTheStepStaysOpen() {
    var task = handling();
    assertThatThrownBy(() -> send(ground.worker, step(task, now, Map.of("doable", "perhaps"))))
        .isInstanceOf(AnswersRefused.class);
    assertThat(ground.work(ground.worker)).hasSize(1);
  }

  @Test
  void noStepIsWrittenBeforeItBegan() {
    var task = handling();
    assertThatThrownBy(
            () -> send(ground.worker, step(task, now.minusSeconds(7_200), Map.of("doable", true))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aResidentReportsByTheResidentsDoor() {
    var resident = ground.community.resident();
    var sent = send(resident, report(Sql.newId(), "lamp"));
    var row = ground.look(ground.clerk, sent.matter()).row();
    assertThat(row.door()).isEqualTo(Door.RESIDENT);
    assertThat(row.applicant()).isEqualTo(resident.displayName());
  }

  @Test
  void enforcementBeginsOnTheSpot() {
    var values =
        Map.<String, Object>of(
            "what",
            "stall",
            "enforceField",
            "trade",
            "subKind",
            "trade-consumer",
            "photos",
            List.of(PHOTO));
    var sent =
        send(
            ground.worker,
            new FieldEntry(
                Sql.newId(), now, now, null, seen("enforcement", "stall", values), null));
    assertThat(sent.number()).startsWith("执法-");
  }

  @Test
  void aWorkerTakesAlongTasksWithTheirFormsAndWhatMayBeReported() {
    var task = handling();
    var sheet = sheet(ground.worker);
    assertThat(sheet.account()).isEqualTo(ground.worker.accountId());
    assertThat(sheet.until()).isEqualTo(sheet.takenAt().plus(24, ChronoUnit.HOURS));
    assertThat(sheet.kinds())
        .extracting(kind -> kind.kind().kind())
        .startsWith("grid-event")
        .contains("enforcement");
    assertThat(sheet.tasks())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.item().task()).isEqualTo(task);
              assertThat(view.form().fields()).isNotEmpty();
            });
  }

  @Test
  void aResidentTakesAlongTheSnapshotAloneAndWhoMayNothingTakesNothing() {
    handling();
    var resident = sheet(ground.community.resident());
    assertThat(resident.kinds())
        .extracting(kind -> kind.kind().kind())
        .containsExactly("grid-event");
    assertThat(resident.tasks()).isEmpty();
    var nobody =
        sheet(
            ground.community.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:read"));
    assertThat(nobody.kinds()).isEmpty();
    assertThat(nobody.tasks()).isEmpty();
  }

  @Test
  void marksAreForWhoSeesTheMatter() {
    var sent = send(ground.worker, report(Sql.newId(), "hole"));
    var other = new Ground(new TestCommunity("990336" + next()));
    assertThatThrownBy(() -> other.as(other.clerk, () -> entries(other).of(sent.matter())))
        .isInstanceOf(NotFound.class);
  }
}
