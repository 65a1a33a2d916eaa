package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Account;
import org.linli.identity.control.AccountBook;
import org.linli.identity.control.Administered;
import org.linli.identity.control.Factors;
import org.linli.identity.control.Failures;
import org.linli.identity.control.GivenRoles;
import org.linli.identity.control.Keepers;
import org.linli.identity.control.Newcomer;
import org.linli.identity.control.OldPasswords;
import org.linli.identity.control.PasswordPolicy;
import org.linli.identity.control.Passwords;
import org.linli.identity.control.TermsTable;
import org.linli.identity.entity.OneTime;
import org.linli.packs.Text;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** The accounts that are the caller's to administer. */
@Facade
public class Accounts {

  /** Eight levels are the deepest that an organisation has. */
  private static final String IN_UNIT =
      """
      a.id in (with recursive part(id, level) as (
          select u.id, 1 from unit u where u.id = cast(:unit as uuid)
          union all select c.id, p.level + 1 from unit c join part p on c.parent_id = p.id where p.level < 9)
        select m.account_id from unit_post m join part p on p.id = m.unit_id)\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Accounts(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Accounts() {
    this(null, null);
  }

  @Permit("accounts:read")
  public Page<AccountRow> list(PageRequest request) {
    return list(null, request);
  }

  /**
   * Those by name, user name or telephone.
   *
   * @param unit of this organisation or one of its parts alone; null for all
   */
  @Permit("accounts:read")
  public Page<AccountRow> list(UUID unit, PageRequest request) {
    var own = Administered.by(scopes.caller());
    var page =
        new PagedQuery(
                """
                select a.*, t.code as tenant_code,
                  (select string_agg(distinct r.role, ',') from account_role r where r.account_id = a.id
                    and (r.until is null or r.until > now())) as roles,
                  (select string_agg(distinct o.id || chr(31) || o.name_zh || chr(31) || o.name_en, chr(30))
                    from account_role r join own_role o on o.id = r.role where r.account_id = a.id
                      and (r.until is null or r.until > now())) as own_names,
                  (select string_agg(distinct r.role, ',') from account_role r where r.account_id = a.id and r.via <> ''
                    and (r.until is null or r.until > now())
                    and not exists (select 1 from account_role s where s.account_id = a.id and s.role = r.role
                      and s.via = '')) as by_post,
                  (select min(u.name) from unit_post m join unit u on u.id = m.unit_id
                    where m.account_id = a.id and m.main) as unit
                """,
                "from account a left join tenant t on t.id = a.tenant_id where a.state <> 'DELETED'"
                    + " and "
                    + own.condition())
            .bindAll(own.bindings())
            .bind("search", request.pattern())
            .and(AccountBook.FOUND)
            .bind("marks", AccountBook.marks(jdbi, request.search()))
            .and(IN_UNIT, "unit", unit)
            .page(jdbi, request, "a.username", Accounts::row);
    var rows = jdbi.withHandle(handle -> marked(handle, page.items()));
    return Page.of(rows, page.total(), request);
  }

  /** The roles that the caller may give to others, by name: delivered ones and own ones. */
  @Permit("accounts:read")
  public Map<String, Text> grantableRoles() {
    return jdbi.withHandle(handle -> GivenRoles.names(handle, scopes.caller()));
  }

  @Permit("accounts:write")
  @Mutates("account.created")
  public NewAccount create(AccountDraft draft) {
    return jdbi.withHandle(handle -> Newcomer.of(handle, scopes.caller(), draft).enter(handle));
  }

  /** Its name, telephone, term and sessions; whoever is signed in as it signs in anew. */
  @Permit("accounts:write")
  @Mutates("account.changed")
  public void change(UUID account, AccountFacts facts) {
    var checked = facts.checked();
    jdbi.useHandle(
        handle -> {
          var standing = administered(handle, account);
          if (!standing.enabled()) {
            // A later last day would open one of the three administrators again.
            Newcomer.requireOnePerson(scopes.caller(), standing.roles());
          }
          Keepers.stay(handle, standing.tier(), () -> AccountBook.update(handle, account, checked));
        });
  }

  /** For good: nobody signs in as it again, and its name is given to nobody else. */
  @Permit("accounts:write")
  @Mutates("account.deleted")
  public void delete(UUID account) {
    jdbi.useHandle(
        handle -> {
          var standing = administered(handle, account);
          Keepers.stay(handle, standing.tier(), () -> AccountBook.delete(handle, account));
        });
  }

  @Permit("accounts:write")
  @Mutates(value = "account.disabled", always = true)
  public void disable(UUID account) {
    jdbi.useHandle(
        handle -> {
          var standing = administered(handle, account);
          Keepers.stay(handle, standing.tier(), () -> AccountBook.enable(handle, account, false));
        });
  }

  @Permit("accounts:write")
  @Mutates("account.enabled")
  public void enable(UUID account) {
    jdbi.useHandle(
        handle -> {
          var standing = administered(handle, account);
          Newcomer.requireOnePerson(scopes.caller(), standing.roles());
          Failures.clear(handle, standing.username());
          AccountBook.enable(handle, account, true);
        });
  }

  /**
   * A new one-time password; the name is no longer locked, and what was signed in is signed out.
   */
  @Permit("accounts:write")
  @Mutates(value = "account.password-reset", always = true)
  public String resetPassword(UUID account) {
    return jdbi.withHandle(
        handle -> {
          var standing = administered(handle, account);
          Newcomer.requireOnePerson(scopes.caller(), standing.roles());
          Failures.clear(handle, standing.username());
          var password = OneTime.password();
          AccountBook.setPassword(
              handle, account, Passwords.shared().encryptPassword(password), true);
          // Whoever lost the telephone asks for this as well.
          Factors.end(handle, account);
          return password;
        });
  }

  @Permit("accounts:write")
  @Mutates("account.roles-changed")
  public void changeRoles(UUID account, Set<String> roles) {
    jdbi.useHandle(
        handle -> {
          var standing = administered(handle, account);
          if (GivenRoles.tierOf(handle, scopes.caller(), roles) != standing.tier()) {
            throw new Invalid("roles", "fits-tier");
          }
          Newcomer.requireOnePerson(scopes.caller(), standing.roles());
          Newcomer.requireOnePerson(scopes.caller(), roles);
          Keepers.stay(
              handle,
              standing.tier(),
              () -> {
                AccountBook.giveRoles(handle, account, roles);
                AccountBook.raiseStamp(handle, account);
              });
        });
  }

  /**
   * @return the caller with which the session goes on; all others of the account are signed out
   */
  @Permit("self:password")
  @Mutates(value = "account.password-changed", always = true)
  public PasswordChanged changeOwnPassword(String old, String fresh) {
    var caller = scopes.caller();
    counted(caller);
    return jdbi.withHandle(
        handle -> {
          var account = proved(handle, caller, old);
          var terms = TermsTable.read(handle);
          PasswordPolicy.check(terms, account.username(), fresh);
          if (fresh.equals(old)) {
            throw new Invalid("password", "password-old");
          }
          OldPasswords.refuse(handle, account.id(), fresh, terms.remembered());
          OldPasswords.keep(handle, account, terms.remembered());
          AccountBook.setPassword(
              handle, account.id(), Passwords.shared().encryptPassword(fresh), false);
          return new PasswordChanged(renewed(caller));
        });
  }

  /**
   * Closes the caller's own account for good: name and sign-in name are forgotten, and nobody signs
   * in with it any more. The id stays, since logs and cases name it.
   */
  @Permit("self:account")
  @Mutates("account.closed")
  public void closeOwn(String password) {
    var caller = scopes.caller();
    counted(caller);
    jdbi.useHandle(
        handle -> {
          var account = proved(handle, caller, password);
          AccountBook.setPassword(handle, account.id(), "-", false);
          AccountBook.forget(handle, account.id());
        });
  }

  /** The caller's own display name, put right by the one who has it. */
  @Permit("self:name")
  @Mutates("account.name-corrected")
  public void correctOwnName(String name) {
    var kept = AccountFacts.of(name).checked().displayName();
    jdbi.useHandle(handle -> AccountBook.rename(handle, scopes.caller().accountId(), kept));
  }

  /**
   * Counted like a sign-in and in a transaction of its own: a stolen session shall not guess the
   * password either.
   */
  private void counted(Caller caller) {
    scopes
        .asSystem(
            "sign-in", () -> jdbi.withHandle(handle -> Failures.attempt(handle, caller.username())))
        .closedUntil()
        .ifPresent(
            until -> {
              throw new LockedOut(until);
            });
  }

  /** The caller's account, when the password is its own. */
  private Account proved(Handle handle, Caller caller, String password) {
    var account = Account.of(handle, caller.accountId()).orElseThrow(() -> new NotFound("account"));
    if (password == null || !Passwords.shared().passwordsMatch(password, account.passwordHash())) {
      throw new Invalid("password", "password-wrong");
    }
    cleared(account.username());
    return account;
  }

  /**
   * Apart from the call's own transaction, which began before the attempt was counted and would
   * conflict with it.
   */
  private void cleared(String username) {
    scopes.asSystem(
        "sign-in",
        () -> {
          jdbi.useHandle(handle -> Failures.clear(handle, username));
          return null;
        });
  }

  private static Caller renewed(Caller caller) {
    return new Caller(
        caller.accountId(),
        caller.username(),
        caller.displayName(),
        caller.tier(),
        caller.roles(),
        caller.permissions(),
        caller.scope(),
        caller.tenant(),
        caller.organisation(),
        caller.address(),
        caller.locale(),
        caller.stamp() + 1,
        false);
  }

  /**
   * The account that was named, when it is the caller's to administer; a foreign one is answered as
   * a missing one.
   */
  private Account administered(Handle handle, UUID account) {
    var caller = scopes.caller();
    var own = Administered.by(caller);
    var visible =
        handle
            .createQuery(
                "select a.id from account a left join tenant t on t.id = a.tenant_id where a.id ="
                    + " :id and a.state <> 'DELETED' and "
                    + own.condition())
            .bind("id", account)
            .bindMap(own.bindings())
            .mapTo(UUID.class)
            .findOne();
    var standing =
        visible.flatMap(id -> Account.of(handle, id)).orElseThrow(() -> new NotFound("account"));
    if (standing.id().equals(caller.accountId())) {
      throw new Conflict("self");
    }
    if (!GivenRoles.mayGive(handle, caller, standing.roles())) {
      throw new NotPermitted("accounts:write");
    }
    return standing;
  }

  /** Few names are locked at a time, so they are read once for the whole page. */
  private static List<AccountRow> marked(Handle handle, List<AccountRow> rows) {
    var locked =
        handle
            .createQuery("select name_hash from sign_in_failure where locked_until > now()")
            .mapTo(String.class)
            .set();
    return rows.stream()
        .map(row -> row.locked(locked.contains(Failures.hash(row.username()))))
        .toList();
  }

  private static Map<String, Text> ownNames(String joined) {
    return joined == null
        ? Map.of()
        : Stream.of(joined.split("\u001e"))
            .map(role -> role.split("\u001f"))
            .collect(Collectors.toMap(part -> part[0], part -> new Text(part[1], part[2])));
  }

  private static AccountRow row(ResultSet row, StatementContext context) throws SQLException {
    var roles = row.getString("roles");
    return new AccountRow(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        Tier.valueOf(row.getString("tier")),
        words(roles),
        ownNames(row.getString("own_names")),
        Optional.ofNullable(row.getString("scope_code")).map(DivisionCode::new),
        Optional.ofNullable(row.getString("tenant_id")).map(TenantId::new),
        Optional.ofNullable(row.getString("organisation_id")),
        "ACTIVE".equals(row.getString("state")),
        false,
        row.getTimestamp("created_at").toInstant(),
        new AccountFacts(
            row.getString("display_name"),
            AccountBook.phone(row, context),
            Optional.ofNullable(row.getDate("valid_until")).map(Date::toLocalDate).orElse(null),
            row.getObject("session_minutes", Integer.class),
            row.getObject("most_log_ins", Integer.class)),
        words(row.getString("by_post")),
        Optional.ofNullable(row.getString("unit")));
  }

  private static Set<String> words(String joined) {
    return joined == null ? Set.of() : Set.of(joined.split(","));
  }
}
