package org.linli.apis.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.apis.control.ApplicationTable;
import org.linli.apis.control.Desk;
import org.linli.apis.control.GrantTable;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.GrantKind;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.SystemAccounts;

/**
 * Who may call: applications are admitted, granted interfaces, stopped and let go on by somebody
 * else than their owner (003 §3.2.4, 004 §3.2 (7) c).
 */
@Facade
public class Admissions {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ApplicationKeys keys;
  private final Desk desk;
  private final InstantSource clock;

  @Inject
  public Admissions(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      SystemAccounts accounts,
      ApplicationKeys keys) {
    this(jdbi, scopes, register, accounts, keys, InstantSource.system());
  }

  public Admissions(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      SystemAccounts accounts,
      ApplicationKeys keys,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.desk = new Desk(jdbi, scopes, register, accounts);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Admissions() {
    this(null, null, null, null, null, null);
  }

  /**
   * Admits it with all that it asked for; what shall not be granted is refused before.
   *
   * @throws RulesNotFollowed a rule of admission is broken, whatever was true when it applied
   */
  @Permit("applications:admit")
  @Mutates("application.admitted")
  public void admit(UUID id) {
    var row = foreign(id);
    requireStage(row, ApplicationState.APPLIED);
    jdbi.useHandle(
        handle -> {
          desk.requireAll(row, GrantTable.of(handle, id), ApplicationTable.declared(handle, id));
          move(handle, row, ApplicationState.APPLIED, ApplicationState.ADMITTED, null);
          GrantTable.grantAsked(handle, id, now(), by());
        });
  }

  /** Back to its owner, with the reason. */
  @Permit("applications:admit")
  @Mutates("application.refused")
  public void refuse(UUID id, String reason) {
    turn(id, ApplicationState.APPLIED, ApplicationState.DRAFT, reason);
  }

  /** Stops it at the next call, on every server. */
  @Permit("applications:admit")
  @Mutates(value = "application.suspended", always = true)
  public void suspend(UUID id, String reason) {
    turn(id, ApplicationState.ADMITTED, ApplicationState.SUSPENDED, reason);
  }

  @Permit("applications:admit")
  @Mutates("application.resumed")
  public void resume(UUID id) {
    var row = foreign(id);
    jdbi.useHandle(
        handle -> move(handle, row, ApplicationState.SUSPENDED, ApplicationState.ADMITTED, null));
  }

  /** Grants an interface or a group until a time, asked for or not; a new term replaces the old. */
  @Permit("applications:admit")
  @Mutates("application.granted")
  public void grant(UUID id, Wanted wanted) {
    var row = foreign(id);
    if (!EnumSet.of(ApplicationState.APPLIED, ApplicationState.ADMITTED).contains(row.state())) {
      throw new NotAtThisStage(row.state());
    }
    desk.check(wanted, clock.instant());
    jdbi.useHandle(handle -> GrantTable.grant(handle, id, wanted, now(), by()));
  }

  /** Takes a grant back, or refuses what was asked for, from the next call on. */
  @Permit("applications:admit")
  @Mutates("application.grant-withdrawn")
  public void withdraw(UUID id, GrantKind kind, String target) {
    foreign(id);
    if (!jdbi.withHandle(handle -> GrantTable.remove(handle, id, kind, target))) {
      throw new NotFound("grant");
    }
  }

  /** A key that leaked is shut by whoever sees it first. */
  @Permit("applications:admit")
  @Mutates(value = "application.key-revoked", always = true)
  public void revokeKey(UUID id, UUID key) {
    desk.known(id);
    if (!jdbi.withHandle(handle -> keys.revoke(handle, id, key, now()))) {
      throw new NotFound("key");
    }
  }

  private void turn(UUID id, ApplicationState from, ApplicationState to, String reason) {
    var why = Desk.required("reason", reason, LONGEST_REASON);
    var row = foreign(id);
    jdbi.useHandle(handle -> move(handle, row, from, to, why));
  }

  private ApplicationRow foreign(UUID id) {
    var row = desk.known(id);
    if (row.mine()) {
      throw new OwnAdmission();
    }
    return row;
  }

  private void move(
      Handle handle,
      ApplicationRow row,
      ApplicationState from,
      ApplicationState to,
      String reason) {
    requireStage(row, from);
    if (!ApplicationTable.move(handle, row.id(), Set.of(from), to, reason, by(), now())) {
      throw new Conflict("application");
    }
  }

  private static void requireStage(ApplicationRow row, ApplicationState stage) {
    if (row.state() != stage) {
      throw new NotAtThisStage(row.state());
    }
  }

  private String by() {
    return scopes.caller().displayName();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
