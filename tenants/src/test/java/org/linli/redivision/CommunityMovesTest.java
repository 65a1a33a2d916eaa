package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.redivision.entity.MoveSecondPerson;
import org.linli.redivision.entity.MoveState;
import org.linli.redivision.entity.MovedRows;
import org.linli.redivision.entity.Watcher;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Who decides that a community goes to another street, and what is seen beforehand. */
class CommunityMovesTest {

  private final MoveGround ground = new MoveGround();

  private void refused(String street, String code, String message) {
    var from = ground.planner;
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    from,
                    () ->
                        ground.moves.plan(
                            ground.tenant,
                            street == null ? null : new DivisionCode(street),
                            ground.today(),
                            MoveGround.DOCUMENT,
                            code == null ? null : new DivisionCode(code))))
        .hasMessage("invalid[" + message + "]");
  }

  @Test
  void twoPeopleDecideAndStandThere() {
    var id = ground.confirmed(MoveGround.NEW, ground.today().plusDays(30));
    var move = ground.get(id);
    assertThat(move.state()).isEqualTo(MoveState.CONFIRMED);
    assertThat(move.from()).isEqualTo(ground.from);
    assertThat(move.to().isWithin(MoveGround.NEW)).isTrue();
    assertThat(move.document()).isEqualTo(MoveGround.DOCUMENT);
    assertThat(move.proposedBy()).isEqualTo(ground.planner.displayName());
    assertThat(move.decidedBy()).isEqualTo(ground.second.displayName());
    assertThat(move.doneAt()).isNull();
  }

  @Test
  void whoeverPlannedItIsNotTheSecondPerson() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    assertThatThrownBy(() -> ground.by(ground.planner, () -> ground.moves.confirm(id)))
        .isInstanceOf(MoveSecondPerson.class);
    assertThat(ground.get(id).state()).isEqualTo(MoveState.PROPOSED);
  }

  @Test
  void aCommunityHasOneMoveAtATime() {
    ground.planned(MoveGround.NEW, ground.today());
    assertThatThrownBy(() -> ground.planned(MoveGround.BESIDE, ground.today()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatWasAgreedToIsNotAgreedToAgain() {
    var id = ground.confirmed(MoveGround.NEW, ground.today().plusDays(1));
    assertThatThrownBy(() -> ground.by(ground.second, () -> ground.moves.confirm(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void eachOfTheTwoTakesItBackAndThenItCanBePlannedAnew() {
    var first = ground.confirmed(MoveGround.NEW, ground.today().plusDays(1));
    ground.by(ground.planner, () -> ground.moves.withdraw(first));
    assertThat(ground.get(first).state()).isEqualTo(MoveState.WITHDRAWN);
    assertThatThrownBy(() -> ground.by(ground.planner, () -> ground.moves.withdraw(first)))
        .isInstanceOf(Conflict.class);
    var again = ground.planned(MoveGround.BESIDE, ground.today());
    ground.by(ground.second, () -> ground.moves.withdraw(again));
    assertThat(ground.get(again).state()).isEqualTo(MoveState.WITHDRAWN);
  }

  @Test
  void whoOnlyReadsTakesNothingBack() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    var reader = ground.officer(Tier.DISTRICT, new DivisionCode("991101"));
    assertThatThrownBy(() -> ground.by(reader, () -> ground.moves.withdraw(id)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theNewCodeIsTheNextFreeOneOrTheOneOfTheDocument() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    var taken = ground.get(id).to();
    assertThat(taken.isWithin(MoveGround.NEW)).isTrue();
    refusedByAnother(taken);
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
    var named = new DivisionCode(MoveGround.NEW + "777");
    var second =
        ground.platform.as(
            ground.planner,
            () ->
                ground.moves.plan(
                    ground.tenant, MoveGround.NEW, ground.today(), MoveGround.DOCUMENT, named));
    assertThat(ground.get(second).to()).isEqualTo(named);
    ground.by(ground.planner, () -> ground.moves.withdraw(second));
  }

  /** A code that is promised to one move is not given to another. */
  private void refusedByAnother(DivisionCode taken) {
    new CommunityMovesTest()
        .refused(MoveGround.NEW.value(), taken.value(), "move-code, move-code-taken");
  }

  @Test
  void aStreetThatIsNoneOrTheSameIsNamed() {
    refused(null, null, "move-street, required");
    refused("991199", null, "move-street, move-no-street");
    refused("991199999", null, "move-street, move-no-street");
    refused("990101001", null, "move-street, move-no-street");
    refused(MoveGround.OLD.value(), null, "move-street, move-same-street");
  }

  @Test
  void aCodeThatIsTakenOrElsewhereIsNamed() {
    refused(MoveGround.NEW.value(), MoveGround.NEW + "001", "move-code, move-code-taken");
    refused(MoveGround.NEW.value(), MoveGround.BESIDE + "555", "move-code, move-code-outside");
    refused(MoveGround.NEW.value(), MoveGround.NEW.value(), "move-code, move-code-outside");
  }

  @Test
  void dayAndDocumentAreAskedFor() {
    var day = ground.today();
    for (var wrong : new java.time.LocalDate[] {null, day.minusDays(1), day.plusDays(401)}) {
      assertThatThrownBy(() -> ground.planned(MoveGround.NEW, wrong))
          .hasMessageStartingWith("invalid[move-day");
    }
    for (var wrong : new String[] {null, " ", "文".repeat(121)}) {
      assertThatThrownBy(
              () ->
                  ground.platform.as(
                      ground.planner,
                      () -> ground.moves.plan(ground.tenant, MoveGround.NEW, day, wrong, null)))
          .hasMessageStartingWith("invalid[move-document");
    }
  }

  @Test
  void anotherCityKnowsNothingOfIt() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    var stranger =
        ground.platform.caller(
            Tier.CITY,
            "9912",
            null,
            null,
            "moves:read",
            "moves:plan",
            "moves:confirm",
            "tenants:read");
    assertThat(ground.platform.as(stranger, ground.moves::list))
        .noneMatch(move -> move.id().equals(id));
    assertThatThrownBy(() -> ground.by(stranger, () -> ground.moves.confirm(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    stranger, () -> ground.moves.preview(ground.tenant, MoveGround.NEW, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.planner,
                    () -> ground.moves.preview(new TenantId("991109"), MoveGround.NEW, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.by(ground.second, () -> ground.moves.confirm(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void streetsHearOfWhatLeavesThemAndWhatComes() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    for (var concerned : new DivisionCode[] {MoveGround.OLD, MoveGround.NEW}) {
      assertThat(ground.platform.as(ground.officer(Tier.STREET, concerned), ground.moves::list))
          .anyMatch(move -> move.id().equals(id));
    }
    assertThat(
            ground.platform.as(ground.officer(Tier.STREET, MoveGround.BESIDE), ground.moves::list))
        .noneMatch(move -> move.id().equals(id));
  }

  @Test
  void beforehandIsSeenWhoLosesAndWhoGainsAndWhatGoesAlong() {
    account("老街道", MoveGround.OLD);
    account("老区县", new DivisionCode("991101"));
    account("新街道", MoveGround.NEW);
    ground.platform.member(Tier.COMMUNITY, ground.tenant, "self:*");
    var preview =
        ground.platform.as(
            ground.planner, () -> ground.moves.preview(ground.tenant, MoveGround.NEW, null));
    assertThat(preview.loses()).extracting(Watcher::name).contains("老街道", "老区县");
    assertThat(preview.loses()).extracting(Watcher::name).doesNotContain("新街道");
    assertThat(preview.gains()).extracting(Watcher::name).contains("新街道").doesNotContain("老街道");
    assertThat(preview.accounts()).isEqualTo(1);
    assertThat(preview.to().isWithin(MoveGround.NEW)).isTrue();
    assertThat(preview.fromPath()).contains("991101001");
    assertThat(ground.platform.as(ground.planner, () -> ground.tenants.get(ground.tenant)).code())
        .isEqualTo(ground.from);
    var beside =
        ground.platform.as(
            ground.planner, () -> ground.moves.preview(ground.tenant, MoveGround.BESIDE, null));
    assertThat(beside.loses())
        .as("the district keeps it")
        .extracting(Watcher::name)
        .contains("老街道")
        .doesNotContain("老区县");
  }

  @Test
  void theSecondPersonSeesTheSameAndOnlyWhileItIsOpen() {
    var id = ground.planned(MoveGround.NEW, ground.today().plusDays(3));
    var effects = ground.platform.as(ground.second, () -> ground.moves.effects(id));
    assertThat(effects.to()).isEqualTo(ground.get(id).to());
    // That it was planned stands in the community's log already, and stays there.
    assertThat(effects.stays()).extracting(MovedRows::table).contains("audit_entry");
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
    assertThatThrownBy(() -> ground.platform.as(ground.second, () -> ground.moves.effects(id)))
        .isInstanceOf(Conflict.class);
  }

  private void account(String name, DivisionCode scope) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into account (id, username, display_name, password_hash, tier, scope_code, state, must_change_password, created_at)
                    values (?, ?, ?, '-', 'STREET', ?, 'ACTIVE', false, now())""",
                    UUID.randomUUID(),
                    UUID.randomUUID().toString(),
                    name,
                    scope.value()));
  }
}
