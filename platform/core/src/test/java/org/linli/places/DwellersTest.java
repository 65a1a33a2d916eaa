package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.community.TestCommunity;
import org.linli.places.boundary.Dwellers;
import org.linli.places.entity.PlaceKind;

class DwellersTest {

  private final TestCommunity community = new TestCommunity();
  private final UUID home = community.room;
  private final UUID device = community.device(home);

  private UUID livesIn(UUID room) {
    var person = UUID.randomUUID();
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'FAMILY')",
        community.tenant.value(),
        room,
        person);
    return person;
  }

  private UUID childOf(UUID guardian, int years) {
    var child = UUID.randomUUID();
    community.sql(
        "insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)"
            + " values (?, ?, ?, '小雨', ?, 'MOTHER', 'register', 'clerk', now())",
        community.tenant.value(),
        child,
        guardian,
        LocalDate.now().minusYears(years).minusDays(2));
    return child;
  }

  private Map<UUID, Set<UUID>> all() {
    return community.as(
        community.clerk,
        () ->
            community.jdbi.withHandle(
                handle -> Dwellers.ofDevices(handle, community.tenant, Instant.now())));
  }

  private Set<UUID> of(TestCommunity asked, UUID which) {
    return asked.as(
        asked.clerk,
        () ->
            asked.jdbi.withHandle(
                handle -> Dwellers.ofDevice(handle, asked.tenant, which, Instant.now())));
  }

  @Test
  void aDeviceAtHomeTellsAboutEverybodyWhoLivesThere() {
    var one = livesIn(home);
    var other = livesIn(home);
    livesIn(
        community.place(
            PlaceKind.ROOM,
            community.place(PlaceKind.UNIT, community.otherBuilding, null, "A2-1"),
            null,
            "A2-1-101"));
    assertThat(all()).containsEntry(device, Set.of(one, other));
    assertThat(of(community, device)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void aDeviceInAnEmptyHomeTellsAboutNobodyYetStandsInAHome() {
    assertThat(all()).containsEntry(device, Set.of());
  }

  @Test
  void aDeviceOutsideHomesTellsAboutNobody() {
    var common = community.device(community.building);
    livesIn(home);
    assertThat(all()).doesNotContainKey(common);
    assertThat(of(community, common)).isEmpty();
  }

  @Test
  void theChildrenOfThoseWhoLiveThereCountUntilTheyDecideAlone() {
    var mother = livesIn(home);
    var child = childOf(mother, 8);
    childOf(mother, 14);
    childOf(UUID.randomUUID(), 5);
    assertThat(of(community, device)).containsExactlyInAnyOrder(mother, child);
    community.sql("update ward set ended_at = now() where id = ?", child);
    assertThat(of(community, device)).containsExactly(mother);
  }

  @Test
  void ofAModelThoseDevicesAlone() {
    livesIn(home);
    var found =
        community.as(
            community.clerk,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        Dwellers.ofModel(
                            handle, community.tenant, "fall-detector", Instant.now())));
    assertThat(found).isEmpty();
    var detectors =
        community.as(
            community.clerk,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        Dwellers.ofModel(
                            handle, community.tenant, "smoke-detector", Instant.now())));
    assertThat(detectors).containsKey(device);
  }

  @Test
  void anotherCommunitysHomesAreNone() {
    livesIn(home);
    var elsewhere = new TestCommunity();
    assertThat(of(elsewhere, device)).isEmpty();
  }
}
