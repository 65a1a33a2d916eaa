package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.places.boundary.HomePlaces;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;

class HomePlacesTest {

  private final TestCommunity community = new TestCommunity();
  private final HomePlaces places = new HomePlaces(community.jdbi, community.platform.scopes());
  private final Caller resident = community.resident();
  private final UUID neighbours =
      community.place(PlaceKind.ROOM, community.building, null, "A1-202");

  private void settled() {
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'OWNER')",
        community.tenant.value(),
        community.room,
        resident.accountId());
  }

  private List<PlaceRow> around() {
    return community.as(resident, places::around);
  }

  @Test
  void aResidentNamesTheOwnCompoundItsBuildingsTheOwnRoomAndPublicPoints() {
    settled();
    var square = community.place(PlaceKind.PUBLIC, null, null, "P1");
    var otherCompound = community.place(PlaceKind.COMPOUND, null, null, "B");
    community.place(PlaceKind.BUILDING, otherCompound, community.grid, "B1");
    assertThat(around())
        .extracting(PlaceRow::code)
        .containsExactly("A", "P1", "A1", "A2", "A1-1", "A1-1-101");
    assertThat(around()).extracting(PlaceRow::id).contains(square).doesNotContain(neighbours);
  }

  @Test
  void whoIsNotYetSettledNamesNoUnitAndNoRoom() {
    assertThat(around()).extracting(PlaceRow::code).containsExactly("A", "A1", "A2");
  }

  @Test
  void theReporterSeesTheOwnPhotographAndNobodyElseDoes() {
    var id =
        community.as(
            resident, () -> community.reported("t", "", null, List.of(TestCommunity.PHOTO)));
    var photo = community.as(resident, () -> community.reports.get(id)).photos().getFirst();
    assertThat(community.as(resident, () -> community.reports.photo(id, photo)))
        .hasValueSatisfying(seen -> assertThat(seen.mediaType()).isEqualTo("image/jpeg"));
    var neighbour = community.resident();
    assertThatThrownBy(() -> community.as(neighbour, () -> community.reports.photo(id, photo)))
        .isInstanceOf(NotFound.class);
  }
}
