package org.linli.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.erasure.boundary.Erasing;
import org.linli.erasure.entity.ErasureState;
import org.linli.testing.TestDatabase;

/** What two people agreed on is asked for over REST, and done by the process with the rights. */
class OrderedErasureTest {

  private final ErasureGround ground = new ErasureGround();
  private final Erasing keeper =
      new Erasing(TestDatabase.shared().owner(), ground.keys, () -> ground.now);

  private void order(UUID id) {
    ground.by(ground.keeper, () -> ground.erasures.order(id));
  }

  @Test
  void whatIsAskedForIsErasedAndCertified() {
    var id = ground.left(Duration.ofDays(40)).confirmed();
    keeper.carryOutOrders();
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.CONFIRMED);
    order(id);
    assertThat(ground.get(id).orderedAt()).isEqualTo(ground.now);
    assertThat(Erasing.isOrdered(TestDatabase.shared().owner())).isTrue();
    keeper.carryOutOrders();
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.DONE);
    assertThat(ground.platform.as(ground.bureau, () -> ground.erasures.certificate(id)).text())
        .contains("linli-erasure/1");
  }

  @Test
  void whyItIsRefusedStandsBesideItAndItIsAskedForAnew() {
    ground.ward(ground.tenant);
    var id = ground.left(Duration.ofDays(40)).confirmed();
    order(id);
    assertThatThrownBy(() -> order(id)).isInstanceOf(Conflict.class);
    keeper.carryOutOrders();
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.CONFIRMED);
    assertThat(ground.get(id).fault()).isEqualTo("erasure-too-early");
    assertThat(ground.get(id).orderedAt()).isNull();
    order(id);
    assertThat(ground.get(id).fault()).isNull();
    ground.by(ground.keeper, () -> ground.erasures.withdraw(id));
    keeper.carryOutOrders();
    assertThat(ground.get(id).state()).isEqualTo(ErasureState.WITHDRAWN);
  }

  @Test
  void withoutTheSecondWordNothingIsAskedFor() {
    var id = ground.left(Duration.ofDays(40)).proposed();
    assertThatThrownBy(() -> order(id)).isInstanceOf(Conflict.class);
  }
}
