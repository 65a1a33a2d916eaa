package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.HealthNotice;
import org.linli.components.boundary.HealthNotices;
import org.linli.components.entity.HealthTurn;
import org.linli.testing.Requirement;

/** Who is told of a component's health, and until when. */
class HealthNoticesTest {

  private final Ground ground = new Ground("9995");
  private final Plugged there = new Plugged();
  private final HealthNotices notices =
      new HealthNotices(ground.platform.jdbi(), ground.platform.scopes());

  @AfterEach
  void close() {
    there.close();
  }

  private UUID well() {
    var id = ground.proposed(ground.version("1.0.0", there.address()));
    ground.look();
    return id;
  }

  private void looked(boolean well, int times) {
    there.well(well);
    for (int time = 0; time < times; time++) {
      ground.wait(Duration.ofMinutes(6));
      ground.look();
    }
  }

  private List<HealthNotice> of(Caller who, UUID id) {
    return ground.platform.as(who, notices::open).stream()
        .filter(notice -> notice.component().equals(id))
        .toList();
  }

  private Caller owner(UUID id) {
    var organisation =
        ground
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select organisation_id from component where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    return ground.platform.caller(Tier.OPERATOR, null, null, organisation, "components:write");
  }

  @Test
  @Requirement("000-8.2.g-1")
  void thoseWhoAnswerForItAreToldThatItFellIllAndThatItIsWellAgain() {
    var id = well();
    looked(false, 2);
    assertThat(of(ground.bureau, id)).as("two bad looks are none yet").isEmpty();
    looked(false, 3);
    var owner = owner(id);
    for (var who : List.of(ground.bureau, owner)) {
      assertThat(of(who, id))
          .as("once, however long it lasts")
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.turn()).isEqualTo(HealthTurn.FAILING);
                assertThat(notice.fault()).isEqualTo("HTTP 503");
                assertThat(notice.number()).isEqualTo("1.0.0");
              });
    }
    take(owner, of(owner, id).getFirst());
    assertThat(of(owner, id)).isEmpty();
    assertThat(of(ground.bureau, id)).as("the other side goes on being told").hasSize(1);
    looked(true, 1);
    assertThat(of(owner, id))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.turn()).isEqualTo(HealthTurn.RECOVERED);
              assertThat(notice.fault()).isNull();
            });
    assertThat(of(ground.bureau, id))
        .as("what nobody saw is no longer so")
        .extracting(HealthNotice::turn)
        .containsExactly(HealthTurn.RECOVERED);
  }

  private void take(Caller who, HealthNotice notice) {
    ground.run(who, () -> notices.take(notice.id()));
  }

  @Test
  void nobodyElseIsToldOrTakesIt() {
    var id = well();
    looked(false, 3);
    var notice = of(ground.bureau, id).getFirst();
    var strangers =
        List.of(
            ground.platform.caller(Tier.CITY, "9996", null, null, "components:write"),
            ground.platform.caller(Tier.DISTRICT, "999501", null, null, "components:write"),
            ground.platform.caller(Tier.OPERATOR, null, null, "nobodys", "components:write"),
            owner(id));
    for (var stranger : strangers) {
      assertThatThrownBy(() -> take(stranger, notice))
          .as("another side's is not there")
          .isInstanceOf(NotFound.class);
    }
    assertThat(of(strangers.getFirst(), id)).isEmpty();
    assertThat(of(strangers.get(1), id)).isEmpty();
    take(ground.bureau, notice);
    assertThatThrownBy(() -> take(ground.bureau, notice)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> take(ground.bureau, none())).isInstanceOf(NotFound.class);
  }

  private static HealthNotice none() {
    return new HealthNotice(
        UUID.randomUUID(), UUID.randomUUID(), "x", "1", null, HealthTurn.FAILING, null);
  }

  @Test
  void whatIsOldIsForgotten() {
    var id = well();
    looked(false, 3);
    assertThat(of(ground.bureau, id)).hasSize(1);
    ground.wait(Duration.ofDays(31));
    ground.round.forget();
    assertThat(of(ground.bureau, id)).isEmpty();
  }
}
