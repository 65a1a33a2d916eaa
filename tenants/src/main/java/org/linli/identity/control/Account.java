package org.linli.identity.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.access.entity.Tier;
import org.linli.identity.entity.OneTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An account as signing in needs it.
 *
 * @param scope the own division, or the community's for its workers; null for residents, operators
 *     and the platform
 * @param tenantStands whether its community, if it has one, is active
 * @param tenantReason why its community is not active, or null
 * @param pace how many calls its programs may make in a minute, 0 for none; null for as many as
 *     they like
 * @param ownRoles what those of its roles hold that are not of the pack
 * @param separated whether the administrators of its city are separated
 * @param passwordAt since when its password is the one it is
 * @param enabled whether it stands, and its term is not over
 * @param turning whether something of it has run out since its turn was set
 */
public record Account(
    UUID id,
    String username,
    String displayName,
    String passwordHash,
    Tier tier,
    Set<String> roles,
    DivisionCode scope,
    Optional<TenantId> tenant,
    boolean tenantStands,
    String tenantReason,
    Optional<String> organisation,
    boolean enabled,
    boolean mustChangePassword,
    Instant passwordAt,
    long stamp,
    Integer pace,
    List<HeldRole> ownRoles,
    boolean separated,
    boolean turning,
    Terms terms) {

  /**
   * How long and how often somebody is signed in.
   *
   * @param minutes without use, after which a session ends; null for what the city says
   * @param most sessions at a time; null for any number
   */
  public record Terms(Integer minutes, Integer most) {}

  /** Roles come along in the same statement: a token is checked at every request. */
  private static final String COLUMNS =
      """
      a.*, coalesce(a.password_at, a.created_at) as set_at, t.code as tenant_code, t.state as tenant_state, t.state_reason as tenant_reason,
        coalesce(a.turn_at <= now(), false) as turning,
        coalesce(cast(now() at time zone 'Asia/Shanghai' as date) > a.valid_until, false) as lapsed,
        (select string_agg(distinct r.role, ',') from account_role r
          where r.account_id = a.id and (r.until is null or r.until > now())) as roles,
        (select string_agg(distinct o.basis || chr(31) || o.words || chr(31) || o.token_words, chr(30))
          from account_role r join own_role o on o.id = r.role
          where r.account_id = a.id and o.tier = a.tier and o.state = 'ACTIVE'
            and (r.until is null or r.until > now())) as own_roles,
        exists (select 1 from separation s
          where a.tier = 'PLATFORM' or a.tier = 'CITY' and s.city = left(a.scope_code, 4)) as separated
      from account a left join tenant t on t.id = a.tenant_id
      """;

  static final String SELECT = "select " + COLUMNS;

  /**
   * Whom a token belongs to.
   *
   * @param application the application whose key it is; null for a token of the person
   * @param stopped whether a finding of abuse stopped just this one
   * @param factor whether the account has a second factor that counts
   * @param factorRoles of which roles the city's terms demand one
   */
  public record Held(
      Account account,
      UUID application,
      Credential credential,
      boolean stopped,
      boolean factor,
      Set<String> factorRoles) {

    private Held turned(Handle handle) {
      return new Held(
          account.turned(handle), application, credential, stopped, factor, factorRoles);
    }

    /** Whether it is a person's, who has no second factor. */
    public boolean isWithoutFactor() {
      return application == null && !factor;
    }
  }

  public static Optional<Account> named(Handle handle, String username) {
    return handle
        .createQuery(SELECT + "where a.username = :username")
        .bind("username", username.strip().toLowerCase(Locale.ROOT))
        .map(Account::row)
        .findOne()
        .map(account -> account.turned(handle));
  }

  public static Optional<Account> of(Handle handle, UUID id) {
    return standing(handle, id).map(account -> account.turned(handle));
  }

  private static Optional<Account> standing(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "where a.id = :id")
        .bind("id", id)
        .map(Account::row)
        .findOne();
  }

  /** As it is once the passed turn is taken: whatever was signed in before it has ended. */
  private Account turned(Handle handle) {
    if (!turning) {
      return this;
    }
    AccountBook.raiseStamp(handle, id);
    AccountBook.setTurn(handle, id);
    return standing(handle, id).orElseThrow();
  }

  /** The account behind a token that has neither expired nor been revoked. */
  public static Optional<Held> holding(Handle handle, String token) {
    return handle
        .createQuery(
            """
            select k.id as token_id, k.application_id, s.credential is not null as stopped,
              exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as factor,
              (select st.factor_roles from sign_in_terms st where st.id = 1) as factor_roles,\
            """
                + " "
                + COLUMNS
                + """
                join api_token k on k.account_id = a.id
                left join stopped_credential s on s.credential
                  = case when k.application_id is null then 'TOKEN:' else 'KEY:' end || cast(k.id as varchar)
                where k.hash = :hash and k.revoked_at is null and k.expires_at > now()\
                """)
        .bind("hash", OneTime.digest(token))
        .map(
            (row, context) -> {
              var application = row.getObject("application_id", UUID.class);
              return new Held(
                  row(row, context),
                  application,
                  new Credential(
                      application == null ? Credential.Kind.TOKEN : Credential.Kind.KEY,
                      row.getString("token_id")),
                  row.getBoolean("stopped"),
                  row.getBoolean("factor"),
                  asked(row.getString("factor_roles")));
            })
        .findOne()
        .map(held -> held.turned(handle));
  }

  private static Set<String> asked(String words) {
    return words == null || words.isEmpty() ? Set.of() : Set.of(words.split(","));
  }

  /** What it may do. */
  public Set<String> permissions() {
    return permissions(HeldRole::words);
  }

  /** What its tokens may do. */
  public Set<String> tokenPermissions() {
    return permissions(HeldRole::tokenWords);
  }

  private Set<String> permissions(Function<HeldRole, Set<String>> words) {
    var held = new HashSet<>(Roles.delivered().permissions(tier, roles, separated));
    held.addAll(Roles.delivered().reach(tier, roles));
    ownRoles.forEach(role -> held.addAll(words.apply(role)));
    return held;
  }

  /** An own role counts as what it was copied from wherever a room asks for a role. */
  public Set<String> acting() {
    var acting = new HashSet<>(roles);
    ownRoles.forEach(role -> acting.add(role.basis()));
    return acting;
  }

  public Caller caller(Set<String> permissions, String address, Locale locale) {
    return new Caller(
        id,
        username,
        displayName,
        tier,
        acting(),
        permissions,
        scope,
        tenant,
        organisation,
        address,
        locale,
        stamp,
        mustChangePassword);
  }

  static Account row(ResultSet row, StatementContext context) throws SQLException {
    var tier = Tier.valueOf(row.getString("tier"));
    var code =
        row.getString("scope_code") == null
            ? row.getString("tenant_code")
            : row.getString("scope_code");
    var tenant = row.getString("tenant_id");
    var roles = row.getString("roles");
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("password_hash"),
        tier,
        roles == null ? Set.of() : Set.of(roles.split(",")),
        code == null || tier == Tier.RESIDENT ? null : new DivisionCode(code),
        Optional.ofNullable(tenant).map(TenantId::new),
        tenant == null || "ACTIVE".equals(row.getString("tenant_state")),
        row.getString("tenant_reason"),
        Optional.ofNullable(row.getString("organisation_id")),
        "ACTIVE".equals(row.getString("state")) && !row.getBoolean("lapsed"),
        row.getBoolean("must_change_password"),
        row.getTimestamp("set_at").toInstant(),
        row.getLong("stamp"),
        row.getObject("pace", Integer.class),
        HeldRole.parse(row.getString("own_roles")),
        row.getBoolean("separated"),
        row.getBoolean("turning"),
        new Terms(
            row.getObject("session_minutes", Integer.class),
            row.getObject("most_log_ins", Integer.class)));
  }

  /** Without the hash, which no log shall hold. */
  @Override
  public String toString() {
    return username;
  }
}
