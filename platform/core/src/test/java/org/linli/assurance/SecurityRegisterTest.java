package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.assurance.RegisterForTests.kind;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.assurance.control.KindPack;
import org.linli.assurance.entity.Keeper;
import org.linli.assurance.entity.NotReady;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterStep;
import org.linli.assurance.entity.Review;
import org.linli.testing.Requirement;

/** The life of an entry: draft, in force, due, overdue, closed. */
class SecurityRegisterTest {

  private final RegisterForTests books = new RegisterForTests();

  private UUID system() {
    return books.stands(books.city, "system");
  }

  @Test
  @Requirement({"000-6.3.b-2", "000-10.2.2.a-1", "000-10.2.2.a-2"})
  void aSystemStandsWithItsGradeFilingAndConformityAndIsLookedAtAnewEachYear() {
    var id = system();
    var record = books.get(books.city, id);
    assertThat(record.answers())
        .containsEntry("grade", "1")
        .containsEntry("conforms", "true")
        .containsEntry("cryptography", "true")
        .containsKey("filing");
    assertThat(record.dueOn()).isEqualTo(books.today().plusDays(365));
    assertThat(books.sum(books.city, "system").standing()).isEqualTo(1);
    assertThat(books.sum(books.city, "system").shortOf()).isZero();
  }

  @Test
  @Requirement({"000-6.3.b-2", "000-10.2.2.a-1", "000-10.2.2.a-2"})
  void aSystemBelowItsFiledGradeIsSaidToBeShortOfIt() {
    for (var field : new String[] {"conforms", "cryptography"}) {
      var id = books.stands(books.city, "system", null, books.answers("system", field, "false"));
      assertThat(books.get(books.city, id).shortOf()).containsExactly(field);
    }
    assertThat(books.sum(books.city, "system").shortOf()).isEqualTo(2);
    assertThat(books.list(books.city, new RecordQuery("system", null, null, true))).hasSize(2);
  }

  @Test
  @Requirement("002-3.1.5.2")
  void securityMeasuresThatComeAfterTheirSystemAreFound() {
    var later = books.today().toString();
    for (var field : new String[] {"measures-planned", "measures-built", "measures-used"}) {
      var id = books.stands(books.city, "system", null, books.answers("system", field, later));
      assertThat(books.get(books.city, id).shortOf()).containsExactly(field);
    }
    assertThat(books.get(books.city, system()).shortOf()).isEmpty();
  }

  @Test
  void everyKindTakesAnEntryThatReachesItsClauseAndCountsIt() {
    for (var kind : KindPack.DELIVERED.all()) {
      var keeper =
          kind.keepers().contains(Keeper.CITY)
              ? books.city
              : kind.keepers().contains(Keeper.COMMUNITY) ? books.clerk : books.operator;
      var under = kind.under();
      var parent =
          under != null && under.required() ? books.stands(keeper, under.kinds().getFirst()) : null;
      var id = books.stands(keeper, kind.id(), parent, books.answers(kind.id()));
      assertThat(books.get(keeper, id).shortOf()).as(kind.id()).isEmpty();
      assertThat(books.get(keeper, id).stands()).as(kind.id()).isTrue();
      assertThat(books.sum(keeper, kind.id()).standing()).as(kind.id()).isPositive();
    }
  }

  @Test
  void whatLacksARequiredAnswerStaysADraft() {
    var id = books.add(books.city, "response-plan", null, Map.of("scenario", "attack"));
    assertThatThrownBy(() -> books.force(books.city, id)).isInstanceOf(NotReady.class);
    assertThat(books.state(books.city, id)).isEqualTo(RecordState.DRAFT);
    assertThat(books.sum(books.city, "response-plan").drafts()).isEqualTo(1);
  }

  @Test
  void aDraftIsNotClosedIntoWhatCountsWithoutWhatItsKindAsksFor() {
    var half = books.add(books.city, "training", null, Map.of("audience", "managers"));
    assertThatThrownBy(() -> books.close(books.city, half)).isInstanceOf(NotReady.class);
    assertThat(books.sum(books.city, "training").year()).isZero();
    var alone = books.add(books.city, "drill", null, books.answers("drill"));
    assertThatThrownBy(() -> books.close(books.city, alone)).isInstanceOf(NotReady.class);
    var whole = books.add(books.city, "training", null, books.answers("training"));
    books.close(books.city, whole);
    assertThat(books.state(books.city, whole)).isEqualTo(RecordState.CLOSED);
  }

  @Test
  void anEntryGoesFromInForceOverDueToOverdueByItsDayAloneAndAReviewSetsItOn() {
    var id = system();
    assertThat(books.state(books.city, id)).isEqualTo(RecordState.IN_FORCE);
    books.wait(355);
    assertThat(books.state(books.city, id)).isEqualTo(RecordState.DUE);
    assertThat(books.as(books.city, books.register::overdue)).isEmpty();
    books.wait(11);
    assertThat(books.state(books.city, id)).isEqualTo(RecordState.OVERDUE);
    assertThat(books.as(books.city, books.register::overdue)).hasSize(1);
    assertThat(books.sum(books.city, "system").overdue()).isEqualTo(1);
    books.run(
        books.city, () -> books.register.review(id, new Review(null, null, "as it was filed")));
    var after = books.get(books.city, id);
    assertThat(after.state()).isEqualTo(RecordState.IN_FORCE);
    assertThat(after.reviewedOn()).isEqualTo(books.today());
    assertThat(after.dueOn()).isEqualTo(books.today().plusDays(365));
  }

  @Test
  void eachStateIsListedByItself() {
    var draft = books.add(books.city, "system", null, Map.of());
    var standing = system();
    var over = system();
    books.close(books.city, over);
    assertThat(books.list(books.city, new RecordQuery(null, RecordState.DRAFT, null, false)))
        .singleElement()
        .matches(one -> one.id().equals(draft));
    assertThat(books.list(books.city, new RecordQuery(null, RecordState.IN_FORCE, null, false)))
        .singleElement()
        .matches(one -> one.id().equals(standing));
    assertThat(books.list(books.city, new RecordQuery(null, RecordState.CLOSED, null, false)))
        .singleElement()
        .matches(one -> one.closeNote().equals("done"));
    books.wait(360);
    assertThat(books.list(books.city, new RecordQuery(null, RecordState.DUE, null, false)))
        .hasSize(1);
    books.wait(10);
    assertThat(books.list(books.city, new RecordQuery(null, RecordState.OVERDUE, null, false)))
        .hasSize(1);
    assertThat(books.list(books.city, RecordQuery.ALL)).hasSize(3);
  }

  @Test
  void aKeeperMayBeStricterThanTheKindAndNeverMoreLenient() {
    var today = books.today();
    var draft = books.draft("system", null, books.answers("system"));
    var earlier = books.as(books.city, () -> books.register.add(dated(draft, today.plusDays(30))));
    assertThat(books.get(books.city, earlier).dueOn()).isEqualTo(today.plusDays(30));
    assertThatThrownBy(
            () -> books.as(books.city, () -> books.register.add(dated(draft, today.plusDays(366)))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> books.as(books.city, () -> books.register.add(dated(draft, today.minusDays(1)))))
        .isInstanceOf(Invalid.class);
  }

  private static RecordDraft dated(RecordDraft draft, java.time.LocalDate due) {
    return new RecordDraft(
        draft.kind(),
        draft.subject(),
        draft.responsible(),
        null,
        due,
        null,
        null,
        draft.answers(),
        null);
  }

  @Test
  void nothingHappensAheadOfToday() {
    var draft =
        new RecordDraft(
            "incident", "s", "Wang", books.today().plusDays(1), null, null, null, Map.of(), null);
    assertThatThrownBy(() -> books.as(books.city, () -> books.register.add(draft)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everyDayIsOfTheYears1To9999() {
    for (var year : new int[] {0, -4_712, 10_000}) {
      var day = java.time.LocalDate.of(year, 1, 1);
      for (var kind : new String[] {"key-data", "system", "incident"}) {
        var answers = books.answers(kind);
        var happened = new RecordDraft(kind, "s", "Wang", day, null, null, null, answers, null);
        var due = new RecordDraft(kind, "s", "Wang", null, day, null, null, answers, null);
        for (var draft : new RecordDraft[] {happened, due}) {
          assertThatThrownBy(() -> books.as(books.city, () -> books.register.add(draft)))
              .as(kind + " " + year)
              .isInstanceOf(Invalid.class);
        }
      }
    }
  }

  @Test
  void whatRestsOnAnEntryThatEndedIsStillChangedAndNotMovedToAnother() {
    var plan = books.stands(books.city, "response-plan");
    var other = books.stands(books.city, "response-plan");
    var drill = books.stands(books.city, "drill", plan, books.answers("drill"));
    books.close(books.city, plan);
    books.close(books.city, other);
    var answers = books.answers("drill", "people", "12");
    var version = books.get(books.city, drill).version();
    var moved = versioned(books.draft("drill", other, answers), version);
    assertThatThrownBy(() -> books.run(books.city, () -> books.register.change(drill, moved)))
        .isInstanceOf(NotReady.class);
    var cut = versioned(books.draft("drill", null, answers), version);
    assertThatThrownBy(() -> books.run(books.city, () -> books.register.change(drill, cut)))
        .isInstanceOf(NotReady.class);
    var kept = versioned(books.draft("drill", plan, answers), version);
    books.run(books.city, () -> books.register.change(drill, kept));
    assertThat(books.get(books.city, drill).answers()).containsEntry("people", "12");
    assertThat(books.get(books.city, drill).parent()).isEqualTo(plan);
  }

  @Test
  void aNoteIsKeptWithoutTheBlanksAroundIt() {
    var id = system();
    var blanks = " ".repeat(1_000);
    books.run(
        books.city,
        () -> books.register.review(id, new Review(null, null, blanks + "unchanged" + blanks)));
    books.run(books.city, () -> books.register.close(id, blanks + "over" + blanks));
    assertThat(books.get(books.city, id).closeNote()).isEqualTo("over");
    assertThat(books.as(books.city, () -> books.register.get(id)).history())
        .extracting(event -> event.note())
        .containsExactly(null, null, "unchanged", "over");
  }

  @Test
  void twoWhoWriteAtTheSameTimeAreTold() {
    var id = system();
    var seen = books.get(books.city, id).version();
    var draft = books.draft("system", null, books.answers("system"));
    var mine = versioned(draft, seen);
    books.run(books.city, () -> books.register.change(id, mine));
    assertThatThrownBy(() -> books.run(books.city, () -> books.register.change(id, mine)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                books.run(
                    books.city,
                    () ->
                        books.register.change(
                            id, versioned(books.draft("incident", null, Map.of()), seen + 1))))
        .isInstanceOf(Invalid.class);
  }

  private static RecordDraft versioned(RecordDraft draft, long version) {
    return new RecordDraft(
        draft.kind(),
        draft.subject(),
        draft.responsible(),
        null,
        null,
        draft.organisation(),
        draft.parent(),
        draft.answers(),
        version);
  }

  @Test
  void aChangeLeavesTheReviewAndTheDayThatFollowsFromIt() {
    var id = system();
    books.wait(100);
    books.run(books.city, () -> books.register.review(id, new Review(null, null, "unchanged")));
    var reviewed = books.get(books.city, id);
    var draft = books.draft("system", null, books.answers("system"));
    books.run(books.city, () -> books.register.change(id, versioned(draft, reviewed.version())));
    var changed = books.get(books.city, id);
    assertThat(changed.reviewedOn()).isEqualTo(reviewed.reviewedOn());
    assertThat(changed.dueOn()).isEqualTo(reviewed.dueOn());
  }

  @Test
  void whatCountsCannotBeChangedIntoWhatMayNot() {
    var id = books.stands(books.city, "iot-terminal");
    var worse = books.answers("iot-terminal", "boot-levels", "1");
    assertThatThrownBy(
            () ->
                books.run(
                    books.city,
                    () ->
                        books.register.change(
                            id, versioned(books.draft("iot-terminal", null, worse), 1))))
        .isInstanceOf(NotReady.class);
  }

  @Test
  void whatIsOverStaysAsItIs() {
    var id = system();
    books.close(books.city, id);
    var seen = books.get(books.city, id).version();
    var draft = versioned(books.draft("system", null, Map.of()), seen);
    assertThatThrownBy(() -> books.run(books.city, () -> books.register.change(id, draft)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> books.close(books.city, id)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> books.force(books.city, id)).isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                books.run(books.city, () -> books.register.review(id, new Review(null, null, "x"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void everyStepStandsInTheHistoryWithWhoTookItAndWhatWasSaid() {
    var id = system();
    books.run(books.city, () -> books.register.review(id, new Review(null, null, "unchanged")));
    books.close(books.city, id);
    var history = books.as(books.city, () -> books.register.get(id)).history();
    assertThat(history)
        .extracting(event -> event.what())
        .containsExactly(
            RegisterStep.MADE, RegisterStep.IN_FORCE, RegisterStep.REVIEWED, RegisterStep.CLOSED);
    assertThat(history).allMatch(event -> event.actor().equals(books.city.displayName()));
    assertThat(history.get(2).note()).isEqualTo("unchanged");
    assertThat(history.getLast().note()).isEqualTo("done");
  }

  @Test
  void noKindAndNoEntryIsTheSameAnswerForAll() {
    var nothing = new RecordDraft("no-such", "s", "w", null, null, null, null, Map.of(), null);
    assertThatThrownBy(() -> books.as(books.city, () -> books.register.add(nothing)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> books.get(books.city, UUID.randomUUID())).isInstanceOf(NotFound.class);
    var foreign = books.draft("device-replacement", null, Map.of());
    assertThatThrownBy(() -> books.as(books.city, () -> books.register.add(foreign)))
        .as("a community's kind")
        .isInstanceOf(NotFound.class);
    assertThat(kind("device-replacement").keepers()).containsExactly(Keeper.COMMUNITY);
  }
}
