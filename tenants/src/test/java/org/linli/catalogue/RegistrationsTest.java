package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.BelowFloor;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.catalogue.boundary.LoweringRow;
import org.linli.catalogue.boundary.SchemaChange;
import org.linli.catalogue.boundary.SecondPersonNeeded;
import org.linli.catalogue.boundary.WrongAssetState;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Step;
import org.linli.testing.Requirement;

/** An asset from its draft to its withdrawal. */
class RegistrationsTest {

  private final CataloguedCity ground = new CataloguedCity("9931");
  private final Caller bureau = ground.bureau();
  private final Caller clerk = ground.clerk(ground.community);

  @Test
  @Requirement("004-P3a")
  void anAssetIsCompiledReviewedAndPublishedAndChangedAtAnyTime() {
    var id = ground.register(clerk, "租客", CataloguedCity.phone(), CataloguedCity.state());
    assertThat(get(clerk, id).row().state()).isEqualTo(AssetState.DRAFT);

    var proposals = ground.platform.as(clerk, () -> ground.registrations.propose(id, Map.of()));
    assertThat(proposals)
        .extracting(p -> p.level())
        .containsExactly(Level.GENERAL_3, Level.GENERAL_1);
    assertThat(get(clerk, id).row().state()).isEqualTo(AssetState.PROPOSED);
    assertThat(ground.list(bureau, AssetQuery.WAITING))
        .extracting(AssetRow::id)
        .contains(id.toString());

    ground.confirm(bureau, id);
    var confirmed = get(clerk, id);
    assertThat(confirmed.row().state()).isEqualTo(AssetState.CONFIRMED);
    assertThat(confirmed.row().version()).isEqualTo(1);
    assertThat(confirmed.sheet().level()).isEqualTo(Level.GENERAL_3);

    ground.run(
        clerk,
        () ->
            ground.registrations.revise(
                id,
                Sheets.of(
                    "租客",
                    CataloguedCity.phone(),
                    Sheets.field("sfzh", "证件", FieldKind.LABEL, false))));
    var revised = get(bureau, id);
    assertThat(revised.row().version()).as("the confirmed one still stands").isEqualTo(1);
    assertThat(revised.row().waiting()).isTrue();
    assertThat(revised.changes())
        .containsExactly(
            new SchemaChange("sfzh", SchemaChange.Kind.ADDED),
            new SchemaChange("state", SchemaChange.Kind.REMOVED));
    assertThat(revised.proposals().getLast().rule()).isEqualTo("name-certificate");

    ground.confirm(bureau, id);
    var second = get(clerk, id);
    assertThat(second.row().version()).isEqualTo(2);
    assertThat(second.sheet().level()).isEqualTo(Level.GENERAL_4);
    assertThat(second.sheet().isSensitive()).isTrue();

    ground.run(clerk, () -> ground.registrations.withdraw(id, "no longer collected"));
    assertThat(get(clerk, id).row().state()).isEqualTo(AssetState.WITHDRAWN);
    assertThatThrownBy(() -> ground.run(clerk, () -> ground.registrations.withdraw(id, "again")))
        .isInstanceOf(WrongAssetState.class);
    assertThat(life(clerk, id))
        .extracting(LifeRow::step)
        .containsExactly(
            Step.WITHDRAWN,
            Step.CONFIRMED,
            Step.REVISED,
            Step.CONFIRMED,
            Step.PROPOSED,
            Step.REGISTERED);
  }

  @Test
  void loweringALevelNeedsASecondPersonAndRaisingDoesNot() {
    var id = ground.confirmed(clerk, "访客", CataloguedCity.phone(), CataloguedCity.state());
    assertThat(grade(bureau, id, new FieldGrade("state", Level.GENERAL_3, null, null))).isEmpty();
    assertThat(level(id, "state")).isEqualTo(Level.GENERAL_3);

    var wish = grade(bureau, id, new FieldGrade("mobile", Level.GENERAL_2, null, "hotline only"));
    assertThat(wish).isPresent();
    assertThat(level(id, "mobile")).as("stays until the second agrees").isEqualTo(Level.GENERAL_3);
    assertThatThrownBy(() -> ground.run(bureau, () -> ground.gradings.agree(wish.get())))
        .isInstanceOf(SecondPersonNeeded.class);
    assertThat(open(bureau))
        .filteredOn(row -> row.id().equals(wish.get()))
        .noneMatch(LoweringRow::mayAgree);

    var second = ground.bureau();
    assertThat(open(second))
        .filteredOn(row -> row.id().equals(wish.get()))
        .allMatch(LoweringRow::mayAgree);
    ground.run(second, () -> ground.gradings.agree(wish.get()));
    assertThat(level(id, "mobile")).isEqualTo(Level.GENERAL_2);
    assertThatThrownBy(() -> ground.run(second, () -> ground.gradings.agree(wish.get())))
        .isInstanceOf(NotFound.class);
    assertThat(get(bureau, id).row().version()).isEqualTo(3);
    assertThat(life(bureau, id))
        .extracting(LifeRow::step)
        .contains(Step.RAISED, Step.LOWERING_ASKED, Step.LOWERED);
  }

  @Test
  void theSecondPersonMayRefuse() {
    var id = ground.confirmed(clerk, "访客", CataloguedCity.phone());
    var wish = grade(bureau, id, new FieldGrade("mobile", Level.GENERAL_2, null, "why not"));
    ground.run(ground.bureau(), () -> ground.gradings.refuse(wish.orElseThrow()));
    assertThat(level(id, "mobile")).isEqualTo(Level.GENERAL_3);
    assertThat(life(bureau, id).getFirst().step()).isEqualTo(Step.LOWERING_REFUSED);
  }

  @Test
  void noSignaturesLowerPersonalInformationBelowItsFloor() {
    var id =
        ground.confirmed(clerk, "健康", Sheets.field("heart_rate", "心率", FieldKind.HEALTH, true));
    assertThatThrownBy(
            () -> grade(bureau, id, new FieldGrade("heart_rate", Level.GENERAL_3, null, "less")))
        .isInstanceOf(BelowFloor.class);
    assertThatThrownBy(
            () -> grade(bureau, id, new FieldGrade("heart_rate", Level.GENERAL_4, null, null)))
        .isInstanceOf(Invalid.class);
    var other = ground.confirmed(clerk, "电话", CataloguedCity.phone());
    assertThatThrownBy(
            () -> grade(bureau, other, new FieldGrade("mobile", Level.GENERAL_1, null, "less")))
        .isInstanceOf(BelowFloor.class);
    assertThatThrownBy(
            () -> grade(bureau, other, new FieldGrade("mobile", Level.GENERAL_2, null, " ")))
        .isInstanceOf(Invalid.class);
  }

  /** A field that the rules took for something else is put right by two, kind and all. */
  @Test
  void aRuleThatSpokeWronglyIsPutRightByTwo() {
    var id =
        ground.confirmed(clerk, "楼栋", Sheets.field("face_area", "面积", FieldKind.MEASURE, false));
    assertThat(level(id, "face_area")).isEqualTo(Level.GENERAL_4);
    var wish =
        grade(
            bureau,
            id,
            new FieldGrade("face_area", Level.GENERAL_1, FieldKind.MEASURE, "of a building"));
    ground.run(ground.bureau(), () -> ground.gradings.agree(wish.orElseThrow()));
    assertThat(level(id, "face_area")).isEqualTo(Level.GENERAL_1);
    assertThat(get(bureau, id).sheet().isSensitive()).isFalse();
  }

  @Test
  void whatIsConfirmedLowerThanProposedStaysAndWaitsForTheSecond() {
    var id = ground.register(clerk, "租客", CataloguedCity.phone(), CataloguedCity.state());
    ground.platform.as(clerk, () -> ground.registrations.propose(id, Map.of()));
    ground.confirm(
        bureau,
        id,
        new FieldGrade("mobile", Level.GENERAL_2, null, "hotline"),
        new FieldGrade("state", Level.GENERAL_2, null, null));
    assertThat(level(id, "mobile")).isEqualTo(Level.GENERAL_3);
    assertThat(level(id, "state")).as("higher is at once").isEqualTo(Level.GENERAL_2);
    assertThat(open(ground.bureau())).extracting(LoweringRow::asset).contains(id);
  }

  /** Else a revision that calls the field something harmless would do what needs two. */
  @Test
  void aRevisionLowersNothingThatStood() {
    var id = ground.confirmed(clerk, "健康", Sheets.field("value", "血压", FieldKind.HEALTH, true));
    ground.run(
        clerk,
        () ->
            ground.registrations.revise(
                id, Sheets.of("健康", Sheets.field("value", "数值", FieldKind.MEASURE, false))));
    ground.confirm(bureau, id);
    assertThat(level(id, "value")).isEqualTo(Level.GENERAL_4);
    assertThat(get(bureau, id).sheet().isSensitive()).isTrue();
  }

  @Test
  void samplesRaiseAProposalAndAreNowhereKept() {
    var id = ground.register(clerk, "表", Sheets.field("col1", "列一", FieldKind.LABEL, false));
    var samples = Map.of("col1", List.of("11010519491231002X", "11010519491231002X"));
    var proposals = ground.platform.as(clerk, () -> ground.registrations.propose(id, samples));
    assertThat(proposals.getFirst().rule()).isEqualTo("value-certificate");
    assertThat(proposals.getFirst().level()).isEqualTo(Level.GENERAL_4);
    var kept =
        ground.platform.as(
            clerk,
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    """
                                    select (select count(*) from asset where sheet like :it)
                                      + (select count(*) from asset_version where sheet like :it or proposals like :it)
                                      + (select count(*) from asset_event where note like :it)""")
                                .bind("it", "%11010519491231002X%")
                                .mapTo(Long.class)
                                .one()));
    assertThat(kept).isZero();
  }

  @Test
  void tooManyOrTooLongSamplesAreRefused() {
    var id = ground.register(clerk, "表", CataloguedCity.phone());
    var many = Map.of("mobile", Collections.nCopies(501, "1"));
    assertThatThrownBy(
            () -> ground.platform.as(clerk, () -> ground.registrations.propose(id, many)))
        .isInstanceOf(Invalid.class);
    var wide = Map.of("mobile", List.of("1".repeat(401)));
    assertThatThrownBy(
            () -> ground.platform.as(clerk, () -> ground.registrations.propose(id, wide)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyAVersionThatWaitsIsConfirmed() {
    var id = ground.register(clerk, "表", CataloguedCity.phone());
    assertThatThrownBy(() -> ground.confirm(bureau, id)).isInstanceOf(WrongAssetState.class);
    ground.platform.as(clerk, () -> ground.registrations.propose(id, Map.of()));
    assertThatThrownBy(
            () -> ground.confirm(bureau, id, new FieldGrade("gone", Level.CORE, null, null)))
        .isInstanceOf(Invalid.class);
    ground.confirm(bureau, id);
    assertThatThrownBy(() -> ground.confirm(bureau, id)).isInstanceOf(WrongAssetState.class);
    assertThatThrownBy(
            () -> ground.platform.as(clerk, () -> ground.registrations.propose(id, Map.of())))
        .isInstanceOf(WrongAssetState.class);
  }

  @Test
  void aSheetWithoutOwnerBasisOrFieldsIsRefused() {
    assertThatThrownBy(() -> ground.register(clerk, "空"))
        .isInstanceOfSatisfying(
            Invalid.class, fault -> assertThat(fault.arguments()).contains("fields"));
    assertThatThrownBy(() -> ground.platform.as(clerk, () -> ground.registrations.register(null)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    clerk,
                    () ->
                        ground.registrations.register(
                            Sheets.of("x", "sheep", CataloguedCity.phone()))))
        .isInstanceOfSatisfying(
            Invalid.class, fault -> assertThat(fault.arguments()).contains("unknown-category"));
    assertThatThrownBy(
            () -> ground.register(clerk, "x", CataloguedCity.phone(), CataloguedCity.phone()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whoHoldsNothingRegistersNothing() {
    assertThatThrownBy(() -> ground.register(ground.district("01"), "x", CataloguedCity.phone()))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theSameAnswerForAStrangersAssetAndForNone() {
    var id = ground.register(clerk, "租客", CataloguedCity.phone());
    var stranger = ground.clerk(ground.other);
    for (var unknown : new UUID[] {id, UUID.randomUUID()}) {
      assertThatThrownBy(() -> get(stranger, unknown)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> life(stranger, unknown)).isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> ground.run(stranger, () -> ground.registrations.withdraw(unknown, "mine")))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> ground.confirm(stranger, unknown)).isInstanceOf(NotFound.class);
    }
  }

  private AssetDetail get(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> ground.assets.get(id.toString()));
  }

  private List<LifeRow> life(Caller caller, UUID id) {
    return ground
        .platform
        .as(caller, () -> ground.assets.life(id.toString(), PageRequest.first(50)))
        .items();
  }

  private java.util.Optional<UUID> grade(Caller caller, UUID id, FieldGrade grade) {
    return ground.platform.as(caller, () -> ground.gradings.grade(id, grade));
  }

  private List<LoweringRow> open(Caller caller) {
    return ground
        .platform
        .as(caller, () -> ground.gradings.lowerings(PageRequest.first(100)))
        .items();
  }

  private Level level(UUID id, String field) {
    var sheet = get(bureau, id).sheet();
    return sheet.levelOf(sheet.field(field).orElseThrow());
  }
}
