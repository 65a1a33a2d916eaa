package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.control.OpinionsOpen;
import org.linli.matters.control.PersonNotAble;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitChoice;
import org.linli.matters.entity.UnitKind;
import org.linli.testing.Requirement;

/** One desk in front, departments behind it: a step asks units, and anybody of them answers. */
class JointUnitsTest {

  private static final String BUREAU = "城市管理局";
  private static final Unit PROPERTY = new Unit(UnitKind.ROLE, "PROPERTY_MANAGER");
  private static final Unit OFFICE = new Unit(UnitKind.SKILL, BUREAU);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};

  private final Ground ground = new Ground();
  private final Caller first = ground.holding("PROPERTY_MANAGER", "matters:read", "matters:handle");
  private final Caller second = ground.holding("PROPERTY_MANAGER", "matters:handle");
  private final Caller officer = skilled(ground.holding("CLERK", "matters:read", "matters:handle"));
  private final UUID matter =
      ground
          .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
          .id();
  private final UUID task = ground.task(ground.clerk, matter, "accept").orElseThrow().task();

  private Caller skilled(Caller who) {
    ground.community.sql(
        "insert into duty_skill (tenant_id, account_id, skill) values (?, ?, ?)",
        ground.community.tenant.value(),
        who.accountId(),
        BUREAU);
    return who;
  }

  private UUID ask(Unit unit, String question) {
    return ground.as(
        ground.clerk, () -> ground.wired.joint.ask(task, OpinionDraft.of(unit, question, null)));
  }

  private List<Opinion> asked(Caller who) {
    return ground.as(who, () -> ground.wired.joint.list(PageRequest.first(50))).items();
  }

  private MatterDetail seen() {
    return ground.look(ground.clerk, matter);
  }

  private void complete(String note) {
    ground.run(ground.clerk, () -> ground.work.complete(task, Map.of("accepted", true), note));
  }

  @Test
  @Requirement({"001-5.3.2-1", "001-5.3.2-2"})
  void theDeskAsksDepartmentsAndTheStepWaitsUntilEachHasContributed() {
    ground.run(
        ground.clerk,
        () ->
            ground.wired.joint.askAll(
                task,
                List.of(
                    OpinionDraft.of(PROPERTY, "who repairs?", null),
                    OpinionDraft.of(OFFICE, "whose lamp?", null))));
    assertThat(asked(first)).extracting(Opinion::question).containsExactly("who repairs?");
    assertThat(asked(second)).as("everybody of it").hasSize(1);
    assertThat(asked(officer)).extracting(Opinion::unit).containsExactly(OFFICE);
    assertThat(asked(ground.leader)).isEmpty();
    assertThat(ground.look(first, matter).opinions()).as("they see the matter").hasSize(2);
    var office = asked(officer).getFirst().id();
    ground.run(officer, () -> ground.wired.joint.answer(office, "the city's"));
    assertThatThrownBy(() -> complete(null)).isInstanceOf(OpinionsOpen.class);
    ground.run(second, () -> ground.wired.joint.answer(asked(second).getFirst().id(), "we do"));
    assertThat(asked(first)).as("one answers for all").isEmpty();
    complete(null);
    assertThat(seen().opinions())
        .extracting(Opinion::person, Opinion::text)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(second.displayName(), "we do"),
            org.assertj.core.groups.Tuple.tuple(officer.displayName(), "the city's"));
  }

  @Test
  void oneOfManyThatIsRefusedAsksNobody() {
    var nobody = new Unit(UnitKind.SKILL, "no such office");
    var both = List.of(OpinionDraft.of(PROPERTY, "?", null), OpinionDraft.of(nobody, "?", null));
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.joint.askAll(task, both)))
        .isInstanceOf(PersonNotAble.class);
    assertThat(asked(first)).isEmpty();
    assertThatThrownBy(
            () -> ground.run(ground.clerk, () -> ground.wired.joint.askAll(task, List.of())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theUnitsThatHaveSomebodyAreOffered() {
    assertThat(ground.as(ground.clerk, () -> ground.wired.joint.units(task)))
        .contains(new UnitChoice(PROPERTY, 2), new UnitChoice(OFFICE, 1))
        .noneMatch(choice -> choice.unit().name().equals("GRID_LEADER"));
  }

  @Test
  void aUnitIsAskedOnceAndNoUnitBesideAPerson() {
    ask(PROPERTY, "?");
    assertThatThrownBy(() -> ask(PROPERTY, "again")).isInstanceOf(Conflict.class);
    var both = new OpinionDraft(first.accountId(), PROPERTY, "?", null, false);
    var none = new OpinionDraft(null, null, "?", null, false);
    for (var draft : List.of(both, none)) {
      assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.wired.joint.ask(task, draft)))
          .isInstanceOf(Invalid.class);
    }
    for (var unit :
        List.of(
            new Unit(null, "x"),
            new Unit(UnitKind.SKILL, null),
            new Unit(UnitKind.ROLE, "RESIDENT"))) {
      assertThatThrownBy(() -> ask(unit, "?")).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whatIsDeclinedWithAReasonHoldsNothingUp() {
    var id = ask(PROPERTY, "who repairs?");
    assertThatThrownBy(() -> ground.run(first, () -> ground.wired.joint.decline(id, " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ground.run(officer, () -> ground.wired.joint.decline(id, "x")))
        .isInstanceOf(NotFound.class);
    ground.run(first, () -> ground.wired.joint.decline(id, "not our ground"));
    assertThatThrownBy(() -> ground.run(second, () -> ground.wired.joint.answer(id, "late")))
        .isInstanceOf(Conflict.class);
    assertThat(seen().opinions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.declined()).isTrue();
              assertThat(one.text()).isEqualTo("not our ground");
            });
    assertThat(seen().stages()).extracting(Stage::note).contains("不承办：not our ground");
    complete(null);
  }

  @Test
  void whatTheStepDoesNotNeedHoldsNothingUp() {
    var draft = new OpinionDraft(null, PROPERTY, "?", null, true);
    ground.run(ground.clerk, () -> ground.wired.joint.ask(task, draft));
    complete(null);
    assertThat(asked(first)).as("of a step that is over nobody is asked").isEmpty();
  }

  @Test
  void whoAskedAsksAgainAndEachTimeIsWrittenDown() {
    var id = ask(OFFICE, "?");
    assertThatThrownBy(() -> ground.run(first, () -> ground.wired.joint.urge(id, "x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.joint.urge(id, "")))
        .isInstanceOf(Invalid.class);
    ground.run(ground.clerk, () -> ground.wired.joint.urge(id, "people wait"));
    ground.run(ground.clerk, () -> ground.wired.joint.urge(id, "still"));
    assertThat(asked(officer)).extracting(Opinion::urged).containsExactly(2);
    assertThat(seen().stages())
        .filteredOn(stage -> stage.what().equals("URGED"))
        .extracting(Stage::note)
        .containsExactly(BUREAU + "：people wait", BUREAU + "：still");
    ground.run(officer, () -> ground.wired.joint.answer(id, "done"));
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.joint.urge(id, "more")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void photographsComeWithItAndAreLookedAtByWhoSeesTheMatter() {
    var id = ask(PROPERTY, "how does it look?");
    ground.run(first, () -> ground.wired.joint.answer(id, "so", List.of(JPEG, JPEG)));
    var photos = seen().opinions().getFirst().photos();
    assertThat(photos).hasSize(2);
    var read = ground.as(ground.clerk, () -> ground.wired.joint.get(id, photos.getFirst()));
    assertThat(read.mediaType()).isEqualTo("image/jpeg");
    assertThat(read.content()).isEqualTo(JPEG);
    assertThatThrownBy(
            () -> ground.as(ground.clerk, () -> ground.wired.joint.get(id, UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.as(new Ground().clerk, () -> ground.wired.joint.get(id, photos.getFirst())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsNoPhotographIsRefusedAndNothingIsKept() {
    var id = ask(PROPERTY, "?");
    var text = "no picture".getBytes(StandardCharsets.UTF_8);
    var large = new byte[5 * 1024 * 1024 + 1];
    System.arraycopy(JPEG, 0, large, 0, JPEG.length);
    for (var photos :
        List.of(
            List.of(text),
            List.of(large),
            Collections.nCopies(10, JPEG),
            new ArrayList<>(Collections.<byte[]>singletonList(null)))) {
      assertThatThrownBy(() -> ground.run(first, () -> ground.wired.joint.answer(id, "so", photos)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(
            ground.community.count(
                "select count(*) from matter_file where matter_id = '" + matter + "'"))
        .isZero();
  }

  @Test
  void aContributionIsOneLineOfTheBoardAndNoStepMore() {
    var before = ground.as(ground.clerk, () -> ground.wired.board.get());
    ask(PROPERTY, "?");
    ask(OFFICE, "?");
    ground.run(
        ground.clerk,
        () -> ground.wired.joint.ask(task, OpinionDraft.of(first.accountId(), "?", null)));
    var board = ground.as(ground.clerk, () -> ground.wired.board.get());
    assertThat(board.whole().open()).isEqualTo(before.whole().open());
    assertThat(board.units())
        .extracting(line -> line.key(), line -> line.name(), line -> line.steps().open())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("PROPERTY_MANAGER", null, 1L),
            org.assertj.core.groups.Tuple.tuple(BUREAU, BUREAU, 1L),
            org.assertj.core.groups.Tuple.tuple("", null, 1L));
  }

  @Test
  void whoIsOfTheUnitAndNotOfTheFewNeitherSeesNorAnswersForIt() {
    var outside = skilled(ground.holding("PROPERTY_MANAGER", "matters:read", "matters:handle"));
    var dispute =
        ground
            .open(
                ground.clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "noise", "disputeKind", "other", "otherParty", "Li"))
            .id();
    var step = ground.look(ground.clerk, dispute).now().getFirst().task();
    var id =
        ground.as(
            ground.clerk, () -> ground.wired.joint.ask(step, OpinionDraft.of(OFFICE, "?", null)));
    assertThat(asked(outside)).isEmpty();
    assertThatThrownBy(
            () -> ground.run(outside, () -> ground.wired.joint.answer(id, "I know them")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.run(outside, () -> ground.wired.joint.decline(id, "not ours")))
        .isInstanceOf(NotFound.class);
    ground.run(officer, () -> ground.wired.joint.answer(id, "so it was"));
  }
}
