package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.Stage;
import org.linli.places.entity.PlaceKind;

/** What may be taken up, how long its words may be, and that nothing is taken up by halves. */
class OpeningTest {

  private static final Map<String, Object> NOISE = Map.of("what", "noise", "about", "noise");
  private static final Map<String, Object> LAMP = Map.of("what", "lamp", "facility", "power");

  private final Ground ground = new Ground();

  private static MatterDraft complaint(String title, String spot, Applicant applicant) {
    return new MatterDraft("complaint", Door.COUNTER, title, null, spot, false, applicant, NOISE);
  }

  private UUID open(MatterDraft draft) {
    return ground.as(ground.clerk, () -> ground.matters.open(draft)).id();
  }

  private void nothingIsThere() {
    for (var table : List.of("matter", "matter_deed", "process_instance", "process_task")) {
      assertThat(ground.community.count("select count(*) from " + table)).as(table).isZero();
    }
  }

  @Test
  void wordsThatAreTooLongTakeNothingUp() {
    var drafts =
        Map.of(
            "title", complaint("t".repeat(201), null, null),
            "spot", complaint(null, "s".repeat(201), null),
            "applicant", complaint(null, null, new Applicant("n".repeat(121), null)),
            "phone", complaint(null, null, new Applicant(null, "1".repeat(41))));
    drafts.forEach(
        (field, draft) ->
            assertThatThrownBy(() -> open(draft))
                .as(field)
                .isInstanceOfSatisfying(
                    Invalid.class,
                    refused ->
                        assertThat(refused.arguments().toString()).contains(field, "too-long")));
    nothingIsThere();
  }

  @Test
  void theLongestWordsAreKeptWholeAndWithoutTheSpaceAroundThem() {
    var name = "王".repeat(120);
    var phone = "1".repeat(40);
    var id =
        open(
            complaint(
                " " + "题".repeat(200) + " ", "s".repeat(200), new Applicant(name, phone + " ")));
    var seen = ground.look(ground.clerk, id);
    assertThat(seen.row().title()).isEqualTo("题".repeat(200));
    assertThat(seen.spot()).hasSize(200);
    assertThat(seen.row().applicant()).isEqualTo(name);
    assertThat(seen.phone()).isEqualTo(phone);
  }

  @Test
  void blankWordsAreNoWords() {
    var seen = ground.look(ground.clerk, open(complaint("  ", " ", new Applicant(" ", ""))));
    assertThat(seen.row().title()).as("the kind's own name").isEqualTo("投诉");
    assertThat(seen.spot()).isNull();
    assertThat(seen.row().applicant()).isNull();
    assertThat(seen.phone()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void aKindIsTakenUpByItsOwnDoorsAlone(Door door) {
    var here = new MatterDraft("complaint", door, null, null, null, false, null, NOISE);
    if (door == Door.COUNTER || door == Door.HOTLINE || door == Door.MESSAGE) {
      assertThat(ground.look(ground.clerk, open(here)).row().door()).isEqualTo(door);
    } else if (door == Door.PAPER) {
      assertThatThrownBy(() -> open(here))
          .as("its scan is missing")
          .isInstanceOf(AnswersRefused.class);
      nothingIsThere();
    } else {
      assertThatThrownBy(() -> open(here)).isInstanceOf(NotByThisDoor.class);
      nothingIsThere();
    }
  }

  @Test
  void aDraftWithoutAKindOrWithoutADoorIsRefused() {
    for (var kind : new String[] {null, "", " "}) {
      var draft = new MatterDraft(kind, Door.COUNTER, null, null, null, false, null, NOISE);
      assertThatThrownBy(() -> open(draft)).isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.faults(draft)))
          .isInstanceOf(Invalid.class);
    }
    var nowhere = new MatterDraft("complaint", null, null, null, null, false, null, NOISE);
    assertThatThrownBy(() -> open(nowhere)).isInstanceOf(NotByThisDoor.class);
  }

  @Test
  void aKindThatIsAboutNoPlaceTakesNone() {
    var draft =
        new MatterDraft(
            "approval",
            Door.COUNTER,
            null,
            ground.community.building,
            null,
            false,
            null,
            Map.of("item", "social-security", "delivery", "counter"));
    assertThatThrownBy(() -> open(draft)).isInstanceOf(NotFound.class);
    nothingIsThere();
  }

  @Test
  void aResidentNamesPlacesOfTheOwnSurroundingsAlone() {
    var foreign = new Ground().community.building;
    for (var place : List.of(foreign, ground.community.room, UUID.randomUUID())) {
      var draft = new MatterDraft("repair", null, null, place, null, false, null, LAMP);
      assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.open(draft)))
          .isInstanceOf(NotFound.class);
    }
    nothingIsThere();
  }

  @Test
  void whatIsForFewIsNotEvenCheckedForOthers() {
    var draft = new MatterDraft("correction", Door.COUNTER, null, null, null, false, null, NOISE);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.faults(draft)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.kind("correction")))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(ground.judge, () -> ground.matters.faults(draft))).isNotEmpty();
    assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.faults(draft)))
        .isInstanceOf(NotFound.class);
    var call = new MatterDraft("hotline", null, null, null, null, false, null, Map.of());
    assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.faults(call)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theNumbersOfTwoWhoOpenAtOnceDoNotMeet() throws Exception {
    var other = new Ground();
    var openings = new ArrayList<Callable<String>>();
    for (int at = 0; at < 30; at++) {
      openings.add(() -> ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE).number());
      openings.add(() -> ground.open(ground.worker, "complaint", Door.HOTLINE, NOISE).number());
      openings.add(() -> other.open(other.clerk, "complaint", Door.COUNTER, NOISE).number());
    }
    var numbers = new HashSet<String>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var opened : threads.invokeAll(openings)) {
        numbers.add(opened.get());
      }
    }
    assertThat(numbers).hasSize(90);
  }

  @Test
  void whoOpensItStandsAtTheBeginningOfItsHistory() {
    var id = open(complaint("here", null, null));
    assertThat(ground.look(ground.clerk, id).stages())
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.what()).isEqualTo("OPENED");
              assertThat(stage.who()).isEqualTo(ground.clerk.displayName());
              assertThat(stage.step()).isNull();
              assertThat(stage.how()).isNull();
            });
    var secret = new MatterDraft("complaint", Door.COUNTER, "s", null, null, true, null, NOISE);
    assertThat(ground.look(ground.clerk, open(secret)).stages()).extracting(Stage::who).isEmpty();
  }

  @Test
  void everyKindThatIsListedTellsItsForm() {
    var kinds = ground.as(ground.clerk, ground.matters::kinds);
    assertThat(kinds).extracting(KindView::kind).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    for (var kind : kinds) {
      var detail = ground.as(ground.clerk, () -> ground.matters.kind(kind.kind()));
      assertThat(detail.kind()).isEqualTo(kind);
      assertThat(detail.form().fields())
          .as(kind.kind())
          .isNotEmpty()
          .allSatisfy(field -> assertThat(field.writable()).isTrue())
          .allSatisfy(field -> assertThat(field.masked()).isFalse());
      assertThat(kind.limitHours()).isPositive();
      assertThat(kind.purpose()).isNotBlank();
    }
  }

  @Test
  void aVariableThatNoFormAsksForIsNotSmuggledIn() {
    var draft =
        ground.draft(
            "complaint",
            Door.COUNTER,
            Ground.values("what", "x", "about", "noise", "accepted", true, "applicant", "me"));
    assertThatThrownBy(() -> open(draft))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("matter-answers"));
    assertThat(ground.as(ground.clerk, () -> ground.matters.faults(draft)))
        .extracting("field")
        .containsExactlyInAnyOrder("accepted", "applicant");
    nothingIsThere();
  }

  @Test
  void aPlaceWithAMatterIsNotRemoved() {
    var square = ground.community.place(PlaceKind.PUBLIC, null, ground.community.grid, "SQUARE");
    ground.as(
        ground.clerk,
        () ->
            ground.matters.open(
                new MatterDraft("repair", Door.COUNTER, null, square, null, false, null, LAMP)));
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.community.clerk,
                    () -> {
                      ground.community.places.remove(square);
                      return null;
                    }))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly("matters"));
  }
}
