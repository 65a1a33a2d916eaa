package org.linli.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** Whom a move concerns is told of it, and nobody else. */
class MoveNewsTest {

  /** Where nobody else leaves news behind. */
  private static final TestPlatform ALONE = TestPlatform.fresh();

  private final MoveGround ground = new MoveGround(ALONE);

  private List<CommunityMove> news(Caller who) {
    return ground.platform.as(who, ground.moves::news).stream()
        .filter(move -> move.tenant().equals(ground.tenant))
        .toList();
  }

  private List<Caller> concerned(DivisionCode code) {
    return List.of(
        ground.platform.caller(Tier.COMMUNITY, code.value(), ground.tenant, null, "self:*"),
        ground.officer(Tier.STREET, MoveGround.OLD),
        ground.officer(Tier.STREET, MoveGround.NEW),
        ground.officer(Tier.DISTRICT, new DivisionCode("991102")));
  }

  @Test
  void aPlanIsNoNewsBeforeSomebodyAgreed() {
    UUID id = ground.planned(MoveGround.NEW, ground.today().plusDays(9));
    concerned(ground.from).forEach(who -> assertThat(news(who)).isEmpty());
    ground.by(ground.second, () -> ground.moves.confirm(id));
    concerned(ground.from)
        .forEach(who -> assertThat(news(who)).extracting(CommunityMove::id).containsExactly(id));
    ground.by(ground.second, () -> ground.moves.withdraw(id));
    concerned(ground.from).forEach(who -> assertThat(news(who)).isEmpty());
  }

  @Test
  void itIsToldForThirtyDaysAfterwards() {
    var move = ground.moved(MoveGround.NEW);
    concerned(move.to())
        .forEach(
            who ->
                assertThat(news(who))
                    .extracting(CommunityMove::state)
                    .containsExactly(MoveState.DONE));
    ground.now = ground.now.plus(Duration.ofDays(31));
    concerned(move.to()).forEach(who -> assertThat(news(who)).isEmpty());
  }

  @Test
  void othersAreToldNothing() {
    ground.confirmed(MoveGround.NEW, ground.today().plusDays(9));
    var neighbour = ground.platform.community(MoveGround.OLD + "999", OperationMode.PPP);
    assertThat(
            news(
                ground.platform.caller(
                    Tier.COMMUNITY, MoveGround.OLD + "999", neighbour, null, "self:*")))
        .isEmpty();
    assertThat(news(ground.officer(Tier.STREET, MoveGround.BESIDE))).isEmpty();
    assertThat(news(ground.platform.caller(Tier.OPERATOR, null, null, "some", "self:*"))).isEmpty();
  }
}
