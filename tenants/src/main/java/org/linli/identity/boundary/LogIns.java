package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.identity.control.Account;
import org.linli.identity.control.TermsTable;
import org.linli.persistence.Sql;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;

/**
 * The sessions of the screens, on whatever node: how long one lasts without use, and how many an
 * account may have at a time (004 §3.2 S2b), and after how many hours each ends however much it is
 * used. One that nobody closed, because its node is gone, ends like one that nobody uses.
 */
@ApplicationScoped
public class LogIns {

  private static final int LONGEST_ADDRESS = 60;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;
  private final Meter meter;

  @Inject
  public LogIns(Jdbi jdbi, Scopes scopes, Meter meter) {
    this(jdbi, scopes, InstantSource.system(), meter);
  }

  public LogIns(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public LogIns(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this(jdbi, scopes, clock, new Meter(jdbi, scopes, clock));
  }

  private LogIns(Jdbi jdbi, Scopes scopes, InstantSource clock, Meter meter) {
    this.meter = meter;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected LogIns() {
    this(null, null, InstantSource.system());
  }

  /**
   * @throws TooManyLogIns as many stand open as the account may have
   * @throws org.linli.quotas.boundary.QuotaReached as many as the community may have
   */
  public LogIn open(Caller caller) {
    return within(
        () ->
            jdbi.withHandle(
                handle -> {
                  var terms =
                      Account.of(handle, caller.accountId()).orElseThrow(NotSignedIn::new).terms();
                  var open = open(handle, caller.accountId());
                  if (terms.most() != null && open >= terms.most()) {
                    throw new TooManyLogIns(terms.most());
                  }
                  if (open > 0) {
                    // Who has none yet gets in, however many others opened.
                    meter.pass(caller.tenant(), QuotaKind.SESSIONS);
                  }
                  var ofTheCity = TermsTable.read(handle);
                  var minutes = terms.minutes() == null ? ofTheCity.idleMinutes() : terms.minutes();
                  var fresh = new LogIn(Sql.newId(), minutes);
                  insert(handle, fresh, caller, Duration.ofHours(ofTheCity.sessionHours()));
                  return fresh;
                }));
  }

  /** How many stand open; those that nobody used any more are forgotten. */
  private int open(Handle handle, UUID account) {
    handle
        .createUpdate("delete from log_in where account_id = :id and until <= :now")
        .bind("id", account)
        .bind("now", clock.instant())
        .execute();
    return handle
        .createQuery("select count(*) from log_in where account_id = :id")
        .bind("id", account)
        .mapTo(int.class)
        .one();
  }

  private void insert(Handle handle, LogIn fresh, Caller caller, Duration longest) {
    var address = caller.address();
    var now = clock.instant();
    var idle = now.plus(Duration.ofMinutes(fresh.minutes()));
    handle
        .createUpdate(
            """
            insert into log_in (id, account_id, opened_at, until, ends_at, address)
            values (:id, :account, :now, :until, :ends, :address)\
            """)
        .bind("id", fresh.id())
        .bind("account", caller.accountId())
        .bind("now", now)
        .bind("until", earlier(idle, now.plus(longest)))
        .bind("ends", now.plus(longest))
        .bind(
            "address",
            address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address)
        .execute();
  }

  /**
   * It is being used.
   *
   * @return whether it stands; it does not once somebody ended it, or its longest time is over
   */
  public boolean used(LogIn session) {
    return within(
        () ->
            jdbi.withHandle(
                    handle ->
                        handle
                            .createUpdate(
                                """
                                update log_in set until = least(cast(:until as timestamptz),
                                  coalesce(ends_at, cast(:until as timestamptz)))
                                where id = :id and (ends_at is null or ends_at > :now)\
                                """)
                            .bind("id", session.id())
                            .bind("until", end(session))
                            .bind("now", clock.instant())
                            .execute())
                == 1);
  }

  /** Whether it stands, without being used. */
  public boolean stands(LogIn session) {
    return within(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                            .createQuery(
                                """
                                select count(*) from log_in where id = :id
                                  and (ends_at is null or ends_at > :now)\
                                """)
                            .bind("id", session.id())
                            .bind("now", clock.instant())
                            .mapTo(int.class)
                            .one()
                        == 1));
  }

  public void close(LogIn session) {
    within(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate("delete from log_in where id = :id")
                        .bind("id", session.id())
                        .execute()));
  }

  private Instant end(LogIn session) {
    return clock.instant().plus(Duration.ofMinutes(session.minutes()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private <T> T within(Callable<T> work) {
    return scopes.asSystem("sign-in", work);
  }
}
