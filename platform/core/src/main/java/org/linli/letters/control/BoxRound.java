package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.boundary.CityEyes;

/** Forgets what is too old to be news, read or not. */
@ApplicationScoped
public class BoxRound {

  /** So long a line stands in a box. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final String PART = "box";
  private static final int AT_ONCE = 1000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CityEyes eyes;

  @Inject
  public BoxRound(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.eyes = new CityEyes(jdbi, scopes, PART);
  }

  /** For the container's proxy alone. */
  protected BoxRound() {
    this.jdbi = null;
    this.scopes = null;
    this.eyes = null;
  }

  /** How many lines went. */
  public int forget(Instant now) {
    var before = now.minus(KEPT);
    int gone = 0;
    for (var city : eyes.cities()) {
      int some;
      do {
        some = eyes.within(city, handle -> delete(handle, before));
        gone += some;
      } while (some == AT_ONCE);
    }
    for (var enterprise : enterprises()) {
      gone += forget(enterprise, before);
    }
    return gone;
  }

  private int forget(String enterprise, Instant before) {
    return Unchecked.call(
        () ->
            scopes.as(
                eyesOf(enterprise),
                () ->
                    scopes.call(
                        () -> jdbi.withHandle(handle -> delete(handle, enterprise, before)))));
  }

  private static int delete(Handle handle, Instant before) {
    return handle.execute(
        "delete from box_note where id in (select id from box_note where told_at < ? limit ?)",
        before.atOffset(ZoneOffset.UTC),
        AT_ONCE);
  }

  /** Says again what row security says: by the index, else each would look through all boxes. */
  private static int delete(Handle handle, String enterprise, Instant before) {
    return handle.execute(
        "delete from box_note where id in (select id from box_note where organisation_id = ? and"
            + " told_at < ? limit ?)",
        enterprise,
        before.atOffset(ZoneOffset.UTC),
        AT_ONCE);
  }

  private List<String> enterprises() {
    return scopes.asSystem(
        PART,
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select id from organisation order by id")
                        .mapTo(String.class)
                        .list()));
  }

  private static Caller eyesOf(String enterprise) {
    var system = Caller.system(PART);
    return new Caller(
        null,
        system.username(),
        system.displayName(),
        Tier.PLATFORM,
        Set.of(),
        Set.of(),
        null,
        Optional.empty(),
        Optional.of(enterprise),
        system.address(),
        system.locale(),
        0,
        false);
  }
}
