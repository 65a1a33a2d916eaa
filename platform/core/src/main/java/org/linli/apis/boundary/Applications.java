package org.linli.apis.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.apis.control.AdmissionRules;
import org.linli.apis.control.ApplicationTable;
import org.linli.apis.control.Desk;
import org.linli.apis.control.GrantTable;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.CheckItem;
import org.linli.apis.entity.GrantKind;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.identity.boundary.IssuedToken;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.persistence.Sql;

/**
 * Applications as their owners keep them (000 §8.3 c): drafted, applied for, given keys, given up.
 * An application calls as the account that made it, and so never further than that account.
 */
@Facade
public class Applications {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ApplicationKeys keys;
  private final Desk desk;
  private final InstantSource clock;

  @Inject
  public Applications(
      Jdbi jdbi,
      Scopes scopes,
      ApiRegister register,
      SystemAccounts accounts,
      ApplicationKeys keys) {
    this(jdbi, scopes, register, accounts, keys, InstantSource.system());
  }

  public Applications(
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
  protected Applications() {
    this(null, null, null, null, null, null);
  }

  /** Those of the caller's division, or of its own enterprise. */
  @Permit("applications:read")
  public Page<ApplicationRow> list(ApplicationQuery query, PageRequest page) {
    return ApplicationTable.list(jdbi, scopes.caller(), query, page);
  }

  /** With grants, keys (never their text) and the rules it follows. */
  @Permit("applications:read")
  public ApplicationDetail get(UUID id) {
    var row = desk.known(id);
    return jdbi.withHandle(
        handle -> {
          var grants = GrantTable.of(handle, id);
          return new ApplicationDetail(
              row,
              grants,
              keys.of(handle, id),
              desk.checklist(row, grants, ApplicationTable.declared(handle, id)));
        });
  }

  /** The rules of admission (003 §3.2.4). */
  @Permit("applications:read")
  public List<CheckItem> rules() {
    return AdmissionRules.DELIVERED.checklist();
  }

  @Permit("applications:write")
  @Mutates("application.drafted")
  public UUID draft(ApplicationDraft draft) {
    Desk.check(draft);
    var id = Sql.newId();
    jdbi.useHandle(handle -> ApplicationTable.insert(handle, id, draft, scopes.caller(), now()));
    return id;
  }

  /** Before it is applied for; what was admitted was admitted as it is. */
  @Permit("applications:write")
  @Mutates("application.changed")
  public void change(UUID id, ApplicationDraft draft) {
    own(id, EnumSet.of(ApplicationState.DRAFT));
    Desk.check(draft);
    jdbi.useHandle(handle -> ApplicationTable.change(handle, id, draft));
  }

  /** Asks for an interface or a group; what is granted already goes on as it is. */
  @Permit("applications:write")
  @Mutates("application.grant-asked")
  public void ask(UUID id, Wanted wanted) {
    own(id, EnumSet.of(ApplicationState.DRAFT, ApplicationState.ADMITTED));
    desk.check(wanted, clock.instant());
    jdbi.useHandle(
        handle -> {
          if (GrantTable.of(handle, id).size() >= AdmissionRules.DELIVERED.mostGrants()) {
            throw new Invalid("target", "too-many-grants");
          }
          GrantTable.ask(handle, id, wanted, now(), scopes.caller().displayName());
        });
  }

  /** Gives up what was asked for or granted. */
  @Permit("applications:write")
  @Mutates("application.grant-given-up")
  public void giveUp(UUID id, GrantKind kind, String target) {
    own(id, EnumSet.of(ApplicationState.DRAFT, ApplicationState.ADMITTED));
    if (!jdbi.withHandle(handle -> GrantTable.remove(handle, id, kind, target))) {
      throw new NotFound("grant");
    }
  }

  /**
   * Hands it in.
   *
   * @param declared the rules that the applicant declares to follow
   * @throws RulesNotFollowed naming those that it does not follow
   */
  @Permit("applications:write")
  @Mutates("application.applied")
  public void apply(UUID id, Set<String> declared) {
    var row = own(id, EnumSet.of(ApplicationState.DRAFT));
    var words = Desk.declared(declared);
    jdbi.useHandle(
        handle -> {
          desk.requireAll(row, GrantTable.of(handle, id), words);
          ApplicationTable.declare(handle, id, words);
          move(handle, row, ApplicationState.APPLIED);
        });
  }

  /** Ends it for good, with all its keys at that moment. */
  @Permit("applications:write")
  @Mutates("application.withdrawn")
  public void withdraw(UUID id) {
    var row = own(id, EnumSet.complementOf(EnumSet.of(ApplicationState.WITHDRAWN)));
    jdbi.useHandle(
        handle -> {
          move(handle, row, ApplicationState.WITHDRAWN);
          keys.revokeAll(handle, id, now());
        });
  }

  /**
   * A key, shown this once. No key and no token makes another: it would outlive its own term.
   *
   * @param overlap how much longer the older keys go on, so that nothing stands still meanwhile
   */
  @Permit("self:issue")
  @Mutates("application.key-issued")
  public IssuedToken issueKey(UUID id, String label, Duration life, Duration overlap) {
    scopes.caller().require("applications:write");
    var row = own(id, EnumSet.of(ApplicationState.ADMITTED));
    var rule = AdmissionRules.DELIVERED.keys();
    var name = Desk.required("label", label, 120);
    if (life == null
        || !life.isPositive()
        || life.compareTo(Duration.ofDays(rule.longestDays())) > 0) {
      throw new Invalid("life", "key-life");
    }
    if (overlap == null
        || overlap.isNegative()
        || overlap.compareTo(Duration.ofDays(rule.longestOverlapDays())) > 0) {
      throw new Invalid("overlap", "overlap-length");
    }
    return jdbi.withHandle(
        handle -> {
          var now = now();
          var standing = keys.of(handle, id).stream().filter(key -> key.standsAt(now)).count();
          if (standing >= rule.most()) {
            throw new Invalid("label", "too-many-keys");
          }
          return keys.issue(handle, row.account(), id, name, now, now.plus(life), overlap);
        });
  }

  /** At once, on every server. */
  @Permit("applications:write")
  @Mutates(value = "application.key-revoked", always = true)
  public void revokeKey(UUID id, UUID key) {
    own(id, EnumSet.allOf(ApplicationState.class));
    if (!jdbi.withHandle(handle -> keys.revoke(handle, id, key, now()))) {
      throw new NotFound("key");
    }
  }

  private ApplicationRow own(UUID id, Set<ApplicationState> states) {
    var row = desk.known(id);
    if (!row.mine()) {
      throw new NotFound("application");
    }
    if (!states.contains(row.state())) {
      throw new NotAtThisStage(row.state());
    }
    return row;
  }

  private void move(Handle handle, ApplicationRow row, ApplicationState to) {
    var by = scopes.caller().displayName();
    if (!ApplicationTable.move(handle, row.id(), Set.of(row.state()), to, null, by, now())) {
      throw new Conflict("application");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
