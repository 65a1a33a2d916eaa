package org.linli.neighbours.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Scopes;
import org.linli.neighbours.control.Crossing.Released;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.Participant;
import org.linli.neighbours.entity.Word;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Residents sign up, leave, and speak; what is said is told in every community that takes part. */
@ApplicationScoped
public class TakingPart {

  private static final int MOST_WORDS = 100;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Crossing crossing;

  @Inject
  public TakingPart(Jdbi jdbi, Scopes scopes, Crossing crossing) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.crossing = crossing;
  }

  /** For the container's proxy alone. */
  protected TakingPart() {
    this(null, null, null);
  }

  /**
   * @param name as it leaves, where the activity is another community's; null where it does not
   */
  public void signUp(ActivityRow row, String shown, Released name) {
    var home = scopes.requireTenant();
    var host = new TenantId(row.host());
    Activities.require(row.isOpenAt(Instant.now()) && row.shown() == null);
    var own = person(scopes.caller().displayName(), shown);
    if (row.own()) {
      seat(row, host, scopes.caller().accountId(), home, own);
      return;
    }
    jdbi.useHandle(
        handle ->
            PeopleTable.insert(handle, home, row.id(), scopes.caller().accountId(), home, own));
    crossing.delivered(name);
    seat(
        row,
        host,
        null,
        home,
        new Participant(own.id(), name.name(), shown, own.community(), own.signedUpAt()));
  }

  private Participant person(String name, String shown) {
    return new Participant(
        Sql.newId(), name, shown, crossing.ownName(), Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  /** At the host, which alone knows how many there are. */
  private void seat(
      ActivityRow row, TenantId host, UUID account, TenantId home, Participant person) {
    Activities.require(
        crossing.to(
            host,
            "neighbours.signed-up",
            row.id(),
            handle -> {
              ActivityTable.lock(handle, host, row.id());
              var there = ActivityTable.get(handle, host, person.id(), row.id());
              Activities.require(
                  there.isOpenAt(Instant.now())
                      && (row.own() || GuestTable.agreed(handle, host, row.id(), home)));
              if (there.seats() != null
                  && PeopleTable.count(handle, host, row.id()) >= there.seats()) {
                throw new Conflict("neighbour-seats");
              }
              PeopleTable.insert(handle, host, row.id(), account, home, person);
              SumTable.refresh(handle, host, row.id());
            }));
  }

  /**
   * The name is gone at the host at once, and what the person said everywhere; in a community that
   * is suspended, as soon as it works again.
   */
  public void leave(ActivityRow row) {
    var home = scopes.requireTenant();
    var host = new TenantId(row.host());
    var person = me(row);
    crossing
        .toAll(
            host,
            "neighbours.left",
            row.id(),
            (handle, tenant) -> {
              PeopleTable.forget(handle, tenant, person);
              if (tenant.equals(host)) {
                SumTable.refresh(handle, host, row.id());
              }
            })
        .forEach(passed -> PersonGone.later(jdbi, passed, person));
    jdbi.useHandle(handle -> PeopleTable.forget(handle, home, person));
  }

  /**
   * @throws Conflict for who did not sign up, where it is over, or after a hundred words: each is
   *     kept in every community
   */
  public UUID say(ActivityRow row, String words) {
    Activities.require(row.isAliveAt(Instant.now()));
    var person = me(row);
    var said =
        jdbi.withHandle(
            handle -> WordTable.count(handle, scopes.requireTenant(), row.id(), person));
    if (said >= MOST_WORDS) {
      throw new Conflict("neighbour-words");
    }
    return tell(row, person, row.shown(), words);
  }

  /** Whether what residents say about it leaves their community. */
  public boolean isHeard(ActivityRow row) {
    var host = new TenantId(row.host());
    return !row.own()
        || jdbi.withHandle(handle -> GuestTable.of(handle, host, row.id())).stream()
            .anyMatch(guest -> guest.state() == ActivityState.ACCEPTED);
  }

  /** In the community's own name. */
  public UUID answer(ActivityRow row, String words) {
    Activities.require(row.isAliveAt(Instant.now()));
    return tell(row, null, null, words);
  }

  private UUID tell(ActivityRow row, UUID person, String shown, String words) {
    var home = scopes.requireTenant();
    var word =
        new Word(
            Sql.newId(),
            shown,
            crossing.ownName(),
            words,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    var host = new TenantId(row.host());
    var passed =
        crossing.toAll(
            host,
            "neighbours.said",
            row.id(),
            (handle, tenant) -> {
              Activities.require(
                  !tenant.equals(host)
                      || ActivityTable.get(handle, host, word.id(), row.id())
                          .isAliveAt(Instant.now()));
              WordTable.insert(handle, tenant, row.id(), person, home, word);
            });
    // Without the host nobody heard it.
    Activities.require(!passed.contains(host));
    return word.id();
  }

  /** Everywhere where the host says so, else in the own community alone. */
  public void hush(ActivityRow row, UUID word) {
    var home = scopes.requireTenant();
    if (!row.own()) {
      Activities.require(
          jdbi.withHandle(handle -> WordTable.remove(handle, home, row.id(), word)) > 0);
      return;
    }
    crossing.toAll(
        home,
        "neighbours.hushed",
        row.id(),
        (handle, tenant) -> WordTable.remove(handle, tenant, row.id(), word));
  }

  private UUID me(ActivityRow row) {
    return jdbi.withHandle(
            handle ->
                PeopleTable.one(
                    handle, scopes.requireTenant(), row.id(), scopes.caller().accountId()))
        .orElseThrow(() -> new Conflict("neighbour-activity"));
  }
}
