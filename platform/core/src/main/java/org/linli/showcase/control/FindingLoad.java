package org.linli.showcase.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Party;
import org.linli.showcase.control.LifePack.Found;

/** A developer whose use was found out of habit; the finding waits for somebody to judge it. */
final class FindingLoad {

  private static final Duration DEADLINE = Duration.ofHours(48);
  private static final Duration TERM = Duration.ofDays(730);

  private final ShowcaseRooms rooms;
  private final LifeRooms life;
  private final People people;
  private final Instant now;

  FindingLoad(ShowcaseRooms rooms, LifeRooms life, People people, InstantSource clock) {
    this.rooms = rooms;
    this.life = life;
    this.people = people;
    this.now = clock.instant().truncatedTo(ChronoUnit.HOURS);
  }

  void run(LifePack pack) {
    people.as(
        people.at(pack.city(), "consumers:read", "consumers:write"),
        () -> {
          var suspect = pack.suspect();
          var standing = life.consumers().list(new PageRequest(0, 1, suspect.consumer())).items();
          if (standing.isEmpty()) {
            var id =
                life.consumers()
                    .register(
                        new ConsumerDraft(
                            suspect.consumer(),
                            ConsumerKind.DEVELOPER,
                            suspect.organisation(),
                            suspect.name(),
                            suspect.contact(),
                            suspect.phone(),
                            List.of(),
                            now.plus(TERM)));
            rooms
                .jdbi()
                .useHandle(handle -> pack.findings().forEach(one -> found(handle, id, one, pack)));
          }
          return null;
        });
  }

  private void found(Handle handle, UUID consumer, Found found, LifePack pack) {
    var id = Sql.newId();
    var until = now.minus(Duration.ofHours(found.hoursAgo()));
    handle
        .createUpdate(
            """
            insert into abuse_finding (id, rule, rule_version, kind, gravity, measure, target, means, pace, account_id,
              username, party, organisation_id, subject, window_from, window_until, measured, usual, bound, found_at,
              due_at, code, handler, brake, verdict)
            select :id, :rule, 1, :kind, :gravity, :measure, :target, :means, cast(:pace as int), a.id, a.username,
              :party, a.organisation_id, :subject, :from, :until, :measured, cast(:usual as double precision), :bound,
              :until, :due, :code, 'BUREAU', 'STANDS', 'OPEN'
            from exchange_consumer c join account a on a.id = c.account_id where c.id = :consumer""")
        .bind("id", id)
        .bind("rule", found.rule())
        .bind("party", Party.OPERATOR)
        .bind("kind", found.kind())
        .bind("gravity", found.gravity())
        .bind("measure", found.measure())
        .bind("target", found.target())
        .bind("means", means(found))
        .bind("pace", found.pace())
        .bind("subject", found.subject())
        .bind("from", time(until.minus(Duration.ofHours(found.hours()))))
        .bind("until", time(until))
        .bind("measured", found.measured())
        .bind("usual", found.usual())
        .bind("bound", found.bound())
        .bind("due", time(until.plus(DEADLINE)))
        .bind("code", pack.city())
        .bind("consumer", consumer)
        .execute();
    step(handle, id, "FOUND", until, pack);
    step(handle, id, "STOP".equals(found.measure()) ? "STOPPED" : "SLOWED", until, pack);
  }

  private static String means(Found found) {
    return found.means() == null
        ? "[]"
        : "[{\"kind\":\"SIGNATURE\",\"id\":\"%s\",\"name\":\"%s\"}]"
            .formatted(new UUID(0, 0), found.means());
  }

  private static void step(Handle handle, UUID finding, String what, Instant at, LifePack pack) {
    handle
        .createUpdate(
            """
            insert into abuse_event (finding_id, id, at, what, code)
            values (:finding, :id, :at, :what, :code)""")
        .bind("finding", finding)
        .bind("id", Sql.newId())
        .bind("at", time(at))
        .bind("what", what)
        .bind("code", pack.city())
        .execute();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
