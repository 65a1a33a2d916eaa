package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.Administered;
import org.linli.identity.control.GivenRoles;
import org.linli.identity.control.Keepers;
import org.linli.identity.control.Newcomer;
import org.linli.identity.control.Roles;

/**
 * Roles that come with a post in an organisation. They count like roles given by themselves, end
 * with the post in sessions and tokens at once, and are given by the same rules: nobody gives more
 * than they may, and none of the three administrators comes with a post. For the room that keeps
 * the posts.
 */
@ApplicationScoped
public class OfficeRoles {

  private final Scopes scopes;

  @Inject
  public OfficeRoles(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected OfficeRoles() {
    this(null);
  }

  /**
   * Who can hold a post, and where.
   *
   * @param place the code of the account's division or community; null for an enterprise's
   */
  public record Holder(UUID id, String username, String name, Tier tier, String place) {}

  /**
   * @throws NotFound the same for an account that is not the caller's to administer and for none
   */
  public Holder holder(Handle handle, UUID account) {
    return visible(handle, Set.of(account)).stream()
        .findFirst()
        .flatMap(id -> Account.of(handle, id))
        .map(OfficeRoles::holder)
        .orElseThrow(() -> new NotFound("account"));
  }

  private static Holder holder(Account account) {
    var place =
        account.tier() == Tier.OPERATOR
            ? account.organisation().orElse(null)
            : account
                .tenant()
                .map(Object::toString)
                .or(() -> Optional.ofNullable(account.scope()).map(Object::toString))
                .orElse(null);
    return new Holder(
        account.id(), account.username(), account.displayName(), account.tier(), place);
  }

  /** Those of the accounts that are the caller's to administer. */
  public Set<UUID> visible(Handle handle, Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Set.of();
    }
    var own = Administered.by(scopes.caller());
    return handle
        .createQuery(
            "select a.id from account a left join tenant t on t.id = a.tenant_id where a.id in (<ids>) and a.state <> 'DELETED' and "
                + own.condition())
        .bindList("ids", accounts)
        .bindMap(own.bindings())
        .mapTo(UUID.class)
        .set();
  }

  /**
   * @param via what it comes with
   * @param until when it ends by itself; null for never
   * @throws Invalid the role fits neither the account's tier nor another role of it
   * @throws NotPermitted the role or the account is not the caller's
   */
  public void give(Handle handle, UUID account, String role, String via, Instant until) {
    var standing = mine(handle, account);
    if (GivenRoles.tierOf(handle, scopes.caller(), Set.of(role)) != standing.tier()) {
      throw new Invalid("role", "fits-tier");
    }
    Newcomer.requireOnePerson(scopes.caller(), Set.of(role));
    var delivered = Roles.delivered().all();
    var power =
        Stream.concat(Stream.of(role), standing.roles().stream())
            .map(delivered::get)
            .anyMatch(each -> each != null && each.power() != null);
    if (power) {
      throw new Invalid("role", "power-alone");
    }
    AccountBook.giveRole(handle, account, role, via, until);
  }

  /** Ends what comes with it, for this account. */
  public void take(Handle handle, UUID account, String via) {
    var standing = mine(handle, account);
    Keepers.stay(handle, standing.tier(), () -> AccountBook.takeRole(handle, account, via));
  }

  /** What came with the one comes with the other. */
  public void carry(Handle handle, String via, String with, Instant until) {
    AccountBook.carryRoles(handle, via, with, until);
  }

  /** The roles of the account that come with posts. */
  public Set<String> roles(Handle handle, UUID account) {
    return handle
        .createQuery("select role from account_role where account_id = :id and via <> ''")
        .bind("id", account)
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private Account mine(Handle handle, UUID id) {
    var account = Account.of(handle, id).orElseThrow(() -> new NotFound("account"));
    if (id.equals(scopes.caller().accountId())) {
      throw new Conflict("self");
    }
    if (!GivenRoles.mayGive(handle, scopes.caller(), account.roles())) {
      throw new NotPermitted("accounts:write");
    }
    return account;
  }
}
