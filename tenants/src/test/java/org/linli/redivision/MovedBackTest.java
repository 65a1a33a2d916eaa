package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;

/** A move is undone by a move back, and comes late without changing what was told. */
class MovedBackTest {

  private final MoveGround ground = new MoveGround();

  private List<String> formers() {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select code from division_former where community = :own")
                    .bind("own", ground.tenant)
                    .mapTo(String.class)
                    .list());
  }

  private DivisionCode code() {
    return ground.platform.as(ground.planner, () -> ground.tenants.get(ground.tenant)).code();
  }

  @Test
  void goingBackItTakesItsOwnCodeAgainAndTheOtherOneIsTheFormer() {
    var there = ground.moved(MoveGround.NEW);
    var back = ground.moved(MoveGround.OLD);
    assertThat(back.to()).isEqualTo(ground.from);
    assertThat(code()).isEqualTo(ground.from);
    assertThat(formers()).containsExactly(there.to().value());
    var again = ground.moved(MoveGround.NEW);
    assertThat(again.to()).isEqualTo(there.to());
    assertThat(formers()).containsExactly(ground.from.value());
  }

  @Test
  void anotherCommunityIsNeverGivenACodeThatSomebodyHad() {
    ground.moved(MoveGround.NEW);
    var other = new MoveGround();
    other.moved(MoveGround.NEW);
    var wanted = ground.from;
    assertThatThrownBy(
            () ->
                other.platform.as(
                    other.planner,
                    () ->
                        other.moves.plan(
                            other.tenant,
                            MoveGround.OLD,
                            other.today(),
                            MoveGround.DOCUMENT,
                            wanted)))
        .hasMessage("invalid[move-code, move-code-taken]");
  }

  @Test
  void thePastOfTheStreetBetweenStaysWithIt() {
    ground.moved(MoveGround.NEW);
    ground.moved(MoveGround.OLD);
    var done = "tenant_id = '%s' and action = 'move.done'".formatted(ground.tenant);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.NEW), "audit_entry", done))
        .isEqualTo(2);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.officer(Tier.STREET, MoveGround.NEW),
                    () -> ground.tenants.get(ground.tenant)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aWordThatComesAfterTheDayIsNoneAnyMore() {
    var id = ground.planned(MoveGround.NEW, ground.today());
    ground.now = ground.today().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    assertThatThrownBy(() -> ground.by(ground.second, () -> ground.moves.confirm(id)))
        .hasMessage("invalid[move-day, move-past]");
    assertThat(ground.get(id).state()).isEqualTo(MoveState.PROPOSED);
  }

  /** No server ran on the day itself: the days that are over were told, and stay as they were. */
  @Test
  void carriedOutLateItTakesAlongWhatIsOfTodayAlone() {
    ground.confirmed(MoveGround.NEW, ground.today());
    var day = ground.today();
    ground.now = day.plusDays(3).atStartOfDay(CityTime.ZONE).plusHours(1).toInstant();
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              for (var days : List.of(0, 2, 3)) {
                handle.inTransaction(
                    inside ->
                        inside
                                .createQuery(
                                    "select set_config('app.scope', '9911', true), set_config('app.tenant', :own, true)")
                                .bind("own", ground.tenant)
                                .mapTo(String.class)
                                .one()
                            + inside.execute(
                                "insert into tenant_use (tenant_id, hour, kind, code, amount, refused) values (?, ?, 'MESSAGES', ?, 1, 0)",
                                ground.tenant.value(),
                                day.plusDays(days).atStartOfDay(CityTime.ZONE).toOffsetDateTime(),
                                ground.from.value()));
              }
            });
    ground.due.carryOut(MoveGround.CITY);
    var own = "tenant_id = '%s'".formatted(ground.tenant);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.OLD), "tenant_use", own))
        .isEqualTo(2);
    assertThat(ground.seen(ground.officer(Tier.STREET, MoveGround.NEW), "tenant_use", own))
        .isEqualTo(1);
  }

  @Test
  void whatIsToBeErasedGoesNowhere() {
    var id = ground.confirmed(MoveGround.NEW, ground.today());
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name, proposed_at)
                    values (?, ?, 'gone', 'PROPOSED', ?, 'p', now())""",
                    id,
                    ground.tenant.value(),
                    id));
    ground.due.carryOut(MoveGround.CITY);
    assertThat(ground.get(id).fault()).isEqualTo("erased");
    assertThat(code()).isEqualTo(ground.from);
    ground.by(ground.planner, () -> ground.moves.withdraw(id));
    assertThatThrownBy(() -> ground.planned(MoveGround.NEW, ground.today()))
        .isInstanceOf(Conflict.class);
  }
}
