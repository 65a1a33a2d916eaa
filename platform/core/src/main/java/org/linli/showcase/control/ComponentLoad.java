package org.linli.showcase.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.PageRequest;
import org.linli.persistence.Sql;

/** A component that fell ill the day before, and of which nobody took note yet. */
final class ComponentLoad {

  private final ShowcaseRooms rooms;
  private final LifeRooms life;
  private final People people;
  private final Instant now;

  ComponentLoad(ShowcaseRooms rooms, LifeRooms life, People people, InstantSource clock) {
    this.rooms = rooms;
    this.life = life;
    this.people = people;
    this.now = clock.instant();
  }

  void run(LifePack pack) {
    people.as(
        people.at(pack.city(), "components:read", "components:write"),
        () -> {
          var standing =
              life.components().list(new PageRequest(0, 1, pack.component().name())).items();
          if (standing.isEmpty()) {
            var id = life.components().propose(pack.component());
            rooms.jdbi().useHandle(handle -> fails(handle, id, pack));
          }
          return null;
        });
  }

  /** Its name leads nowhere, before anybody has looked at it. */
  private void fails(Handle handle, UUID id, LifePack pack) {
    var failing = pack.failing();
    var since = now.minus(Duration.ofHours(failing.hoursAgo())).atOffset(ZoneOffset.UTC);
    handle
        .createUpdate(
            """
            update component_version set address = :address, health = 'FAILING', health_since = :since, fault = :fault,
              failures = 3, state = 'ADMITTED', state_since = :since where component_id = :id""")
        .bind("address", failing.address())
        .bind("since", since)
        .bind("fault", failing.fault())
        .bind("id", id)
        .execute();
    for (var side : List.of("OWNER", "BUREAU")) {
      handle
          .createUpdate(
              """
              insert into component_notice (id, component_id, number, side, at, turn, fault)
              values (:notice, :id, :number, :side, :since, 'FAILING', :fault)""")
          .bind("notice", Sql.newId())
          .bind("id", id)
          .bind("number", pack.component().version().number())
          .bind("side", side)
          .bind("since", since)
          .bind("fault", failing.fault())
          .execute();
    }
  }
}
