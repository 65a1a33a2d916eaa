package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.community.TestCommunity;
import org.linli.places.boundary.Households;
import org.linli.places.control.PlaceInUse;
import org.linli.testing.Requirement;

class HouseholdsTest {

  private final TestCommunity community = new TestCommunity();
  private final Households households =
      new Households(community.jdbi, community.platform.scopes(), community.figures);

  private UUID resident(TestCommunity of) {
    return of.resident().accountId();
  }

  private void settle(UUID room, UUID account, String relation) {
    community.run(community.clerk, () -> households.settle(room, account, relation));
  }

  private void leave(UUID room, UUID account) {
    community.run(community.clerk, () -> households.leave(room, account));
  }

  private long residents() {
    return community.count("select residents from community_figures");
  }

  @Test
  @Requirement("003-1.1.1")
  void whoMovesInIsCountedAndWhoMovesOutNoMore() {
    var owner = resident(community);
    var child = resident(community);
    settle(community.room, owner, "OWNER");
    settle(community.room, child, "FAMILY");
    assertThat(residents()).isEqualTo(2);
    leave(community.room, owner);
    assertThat(residents()).isEqualTo(1);
    assertThat(community.count("select count(*) from household_member")).isEqualTo(1);
    assertThatThrownBy(() -> leave(community.room, owner)).isInstanceOf(NotFound.class);
    assertThat(residents()).isEqualTo(1);
  }

  @Test
  void whoLivesThereAlreadyOnlyChangesTheRelation() {
    var account = resident(community);
    settle(community.room, account, "TENANT");
    settle(community.room, account, "OWNER");
    assertThat(residents()).isEqualTo(1);
    assertThat(community.count("select count(*) from household_member where relation = 'OWNER'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "owner", "GUEST"})
  void aRelationThatNobodyKnowsIsRefused(String relation) {
    var account = resident(community);
    assertThatThrownBy(() -> settle(community.room, account, relation)).isInstanceOf(Invalid.class);
  }

  @Test
  void peopleLiveInRoomsAlone() {
    var account = resident(community);
    for (var place : new UUID[] {community.building, community.grid, UUID.randomUUID()}) {
      assertThatThrownBy(() -> settle(place, account, "OWNER")).isInstanceOf(NotFound.class);
    }
    assertThat(community.count("select count(*) from household_member")).isZero();
  }

  @Test
  void onlyTheCommunitysOwnResidentsLiveThere() {
    var elsewhere = new TestCommunity();
    var stranger = resident(elsewhere);
    var worker = community.worker(community.grid).accountId();
    for (var account : new UUID[] {stranger, worker, UUID.randomUUID()}) {
      assertThatThrownBy(() -> settle(community.room, account, "OWNER"))
          .isInstanceOf(NotFound.class);
    }
    var own = resident(community);
    assertThatThrownBy(() -> settle(elsewhere.room, own, "OWNER")).isInstanceOf(NotFound.class);
  }

  @Test
  void aRoomWhereSomebodyLivesStands() {
    settle(community.room, resident(community), "OWNER");
    assertThatThrownBy(
            () -> community.run(community.clerk, () -> community.places.remove(community.room)))
        .isInstanceOfSatisfying(
            PlaceInUse.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("households"));
  }
}
