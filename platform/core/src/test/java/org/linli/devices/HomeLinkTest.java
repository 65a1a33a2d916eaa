package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.entity.DeviceId;
import org.linli.identity.control.Roles;
import org.linli.places.boundary.Households;
import org.linli.places.entity.PlaceKind;
import org.linli.testing.Requirement;

/** Which account reaches which home's devices, and who says so. */
class HomeLinkTest {

  private final TestCommunity community = new TestCommunity();
  private final Households households =
      new Households(community.jdbi, community.platform.scopes(), community.figures);
  private final HomeReadings home =
      new HomeReadings(community.jdbi, community.platform.scopes(), new DeviceModels());

  private List<UUID> seen(Caller resident) {
    return community.as(resident, home::devices).stream()
        .map(detail -> detail.row().id().value())
        .toList();
  }

  private void shut(Caller resident, UUID device) {
    var now = Instant.now();
    assertThatThrownBy(
            () ->
                community.as(
                    resident,
                    () ->
                        home.readings(
                            new DeviceId(device), "smoke", now.minusSeconds(60), now, 10)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("001-6.4.3.E.4-4")
  void aHomesDevicesAreLinkedToAnAccountByWhoMayAndReachedByThatAccountAlone() throws Exception {
    var unit = community.place(PlaceKind.UNIT, community.otherBuilding, null, "A2-1");
    var otherRoom = community.place(PlaceKind.ROOM, unit, null, "A2-1-101");
    var mine = community.device(community.room);
    var second = community.device(otherRoom);
    var owner = community.resident();
    var neighbour = community.resident();
    assertThat(seen(owner)).isEmpty();
    shut(owner, mine);

    community.run(
        community.clerk, () -> households.settle(community.room, owner.accountId(), "OWNER"));
    assertThat(seen(owner)).containsExactly(mine);
    assertThat(seen(neighbour)).isEmpty();
    shut(neighbour, mine);
    shut(owner, second);

    community.run(community.clerk, () -> households.settle(otherRoom, owner.accountId(), "TENANT"));
    community.run(
        community.clerk, () -> households.settle(community.room, neighbour.accountId(), "FAMILY"));
    assertThat(seen(owner)).containsExactlyInAnyOrder(mine, second);
    assertThat(seen(neighbour)).containsExactly(mine);
    community.run(community.clerk, () -> households.leave(community.room, neighbour.accountId()));
    assertThat(seen(neighbour)).isEmpty();
    shut(neighbour, mine);

    var stranger = new TestCommunity();
    assertThatThrownBy(
            () ->
                stranger.run(
                    stranger.clerk,
                    () -> households.settle(community.room, owner.accountId(), "OWNER")))
        .isInstanceOf(NotFound.class);
    var linking =
        Households.class
            .getMethod("settle", UUID.class, UUID.class, String.class)
            .getAnnotation(Permit.class)
            .value();
    assertThat(
            Roles.delivered().all().entrySet().stream()
                .filter(role -> role.getValue().permissions().contains(linking))
                .map(Map.Entry::getKey))
        .containsExactly("CLERK");
  }
}
