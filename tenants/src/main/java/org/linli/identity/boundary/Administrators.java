package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.GivenRoles;
import org.linli.identity.control.Keepers;
import org.linli.identity.control.MoveTable;
import org.linli.identity.control.Roles;
import org.linli.identity.entity.Power;

/**
 * The three administrators of a city 三员分立: whoever shall become one, or stop being one, is proposed
 * by one person and confirmed by another, and nobody is two of them. Once the city has separated
 * them, the words of each are nobody else's any more.
 */
@Facade
public class Administrators {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Administrators(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Administrators() {
    this(null, null);
  }

  @Permit("roles:read")
  public Standing standing() {
    var caller = ofACity();
    return jdbi.withHandle(
        handle ->
            new Standing(
                MoveTable.separatedSince(handle, caller).orElse(null),
                Keepers.powers(handle, caller.scope().value()),
                MoveTable.all(handle, caller)));
  }

  /**
   * Proposes other roles for an account of the city, where one of the three administrators is among
   * those that it has or shall have.
   *
   * @throws Conflict it has not been taken over by its person yet, or waits already
   */
  @Permit("accounts:write")
  @Mutates("administrator.proposed")
  public UUID propose(UUID account, Set<String> roles, String reason) {
    var caller = ofACity();
    requireReason(reason);
    return jdbi.withHandle(
        handle -> {
          var standing = ofTheCity(handle, caller, account);
          if (GivenRoles.tierOf(handle, caller, roles) != Tier.CITY) {
            throw new Invalid("roles", "fits-tier");
          }
          if (!Roles.delivered().needSecondPerson(roles)
              && !Roles.delivered().needSecondPerson(standing.roles())) {
            throw new Invalid("roles", "no-administrator");
          }
          if (standing.mustChangePassword()) {
            // Who made the account still knows its password.
            throw new Conflict("first-sign-in");
          }
          requireNoneWaits(handle, caller, account);
          return MoveTable.propose(
              handle,
              caller,
              AdministratorMove.Kind.ROLES,
              account,
              standing.roles(),
              roles,
              reason.strip());
        });
  }

  /**
   * Proposes that from now on nobody is two of the three. There is no way back.
   *
   * @throws Invalid one of the three is nobody yet
   */
  @Permit("accounts:write")
  @Mutates("administrators.separation-proposed")
  public UUID proposeSeparation(String reason) {
    var caller = ofACity();
    requireReason(reason);
    return jdbi.withHandle(
        handle -> {
          requireSeparable(handle, caller);
          requireNoneWaits(handle, caller, null);
          return MoveTable.propose(
              handle,
              caller,
              AdministratorMove.Kind.SEPARATE,
              null,
              Set.of(),
              Set.of(),
              reason.strip());
        });
  }

  /**
   * @throws NeedsSecondPerson the caller proposed it, or it is about the caller
   */
  @Permit("roles:confirm")
  @Mutates("administrator.confirmed")
  public void confirm(UUID move) {
    var caller = ofACity();
    jdbi.useHandle(
        handle -> {
          var waiting = secondPerson(handle, caller, move);
          MoveTable.decide(handle, move, caller, true);
          if (waiting.kind() == AdministratorMove.Kind.SEPARATE) {
            requireSeparable(handle, caller);
            MoveTable.separate(handle, caller, waiting);
            return;
          }
          var standing = ofTheCity(handle, caller, waiting.account());
          if (!standing.roles().equals(waiting.before())) {
            throw new Conflict("account");
          }
          Keepers.stay(
              handle,
              Tier.CITY,
              () -> {
                AccountBook.giveRoles(handle, standing.id(), waiting.after());
                AccountBook.raiseStamp(handle, standing.id());
              });
        });
  }

  /** Refuses; whoever proposed may also take it back so. */
  @Permit("roles:confirm")
  @Mutates("administrator.refused")
  public void refuse(UUID move) {
    var caller = ofACity();
    jdbi.useHandle(
        handle -> {
          MoveTable.waiting(handle, caller, move)
              .orElseThrow(() -> new NotFound("administrator-move"));
          MoveTable.decide(handle, move, caller, false);
        });
  }

  private static MoveTable.Proposed secondPerson(Handle handle, Caller caller, UUID move) {
    var waiting =
        MoveTable.waiting(handle, caller, move)
            .orElseThrow(() -> new NotFound("administrator-move"));
    if (caller.accountId().equals(waiting.proposer())
        || caller.accountId().equals(waiting.account())) {
      throw new NeedsSecondPerson();
    }
    return waiting;
  }

  private static void requireSeparable(Handle handle, Caller caller) {
    if (MoveTable.separatedSince(handle, caller).isPresent()) {
      throw new Conflict("separation");
    }
    if (!Keepers.powers(handle, caller.scope().value()).equals(EnumSet.allOf(Power.class))) {
      throw new Invalid("administrators", "three-of-them");
    }
  }

  private static void requireNoneWaits(Handle handle, Caller caller, UUID account) {
    if (MoveTable.waits(handle, caller, account)) {
      throw new Conflict("administrator-move");
    }
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
  }

  /** An account of the bureau that stands and is somebody else's. */
  private static Account ofTheCity(Handle handle, Caller caller, UUID id) {
    var account =
        Account.of(handle, id)
            .filter(
                each ->
                    each.tier() == Tier.CITY
                        && each.enabled()
                        && each.organisation().isEmpty()
                        && caller.scope().equals(each.scope()))
            .orElseThrow(() -> new NotFound("account"));
    if (account.id().equals(caller.accountId())) {
      throw new Conflict("self");
    }
    return account;
  }

  private Caller ofACity() {
    var caller = scopes.caller();
    if (caller.isSystem() || caller.tier() != Tier.CITY || caller.scope() == null) {
      throw new NotPermitted("roles:confirm");
    }
    return caller;
  }
}
