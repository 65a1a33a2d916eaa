package org.linli.access.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.linli.access.boundary.NotPermitted;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Who is acting: an account that signed in, or a part of the platform itself (a feed consumer, a
 * timer).
 *
 * @param accountId null for the platform itself
 * @param username sign-in name, or {@code system:feeds} and the like
 * @param scope the division whose roll-ups and ledgers the caller sees; null for operators and the
 *     platform itself
 * @param tenant the caller's own community; empty above the community and for operators
 * @param organisation the enterprise an operator's account belongs to
 * @param address where the call comes from, for the audit log
 * @param stamp version of the account; a changed role, password or state makes older stamps
 *     worthless at once
 * @param credential by what a program came in; empty for a person at a screen and for the platform
 */
public record Caller(
    UUID accountId,
    String username,
    String displayName,
    Tier tier,
    Set<String> roles,
    Set<String> permissions,
    DivisionCode scope,
    Optional<TenantId> tenant,
    Optional<String> organisation,
    String address,
    Locale locale,
    long stamp,
    boolean mustChangePassword,
    Optional<Credential> credential) {

  private static final String DATA = "data:";
  private static final String EVERYTHING = "data:*:*:*";

  public Caller {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** Somebody who is no program. */
  public Caller(
      UUID accountId,
      String username,
      String displayName,
      Tier tier,
      Set<String> roles,
      Set<String> permissions,
      DivisionCode scope,
      Optional<TenantId> tenant,
      Optional<String> organisation,
      String address,
      Locale locale,
      long stamp,
      boolean mustChangePassword) {
    this(
        accountId,
        username,
        displayName,
        tier,
        roles,
        permissions,
        scope,
        tenant,
        organisation,
        address,
        locale,
        stamp,
        mustChangePassword,
        Optional.empty());
  }

  /**
   * The platform itself at work, for example {@code system("feeds")}: every permission, but no
   * tenant of its own.
   */
  public static Caller system(String part) {
    return new Caller(
        null,
        "system:" + part,
        part,
        Tier.PLATFORM,
        Set.of("SYSTEM"),
        Set.of("*"),
        null,
        Optional.empty(),
        Optional.empty(),
        "local",
        Locale.SIMPLIFIED_CHINESE,
        0,
        false);
  }

  public boolean isSystem() {
    return accountId == null;
  }

  public boolean may(String permission) {
    var asked = new WildcardPermission(permission);
    return permissions.stream().anyMatch(held -> new WildcardPermission(held).implies(asked));
  }

  /**
   * Whether the data permission of the caller's roles reaches so far. Each role has such a word, if
   * only for everything; a part of the platform, or who was never given any, is held by rights
   * alone.
   */
  public boolean reaches(String purpose, String level, String asset) {
    var reach = permissions.stream().filter(held -> held.startsWith(DATA)).toList();
    if (reach.isEmpty() || reach.contains(EVERYTHING)) {
      return true;
    }
    var asked = new WildcardPermission(DATA + purpose + ":" + level + ":" + asset);
    return reach.stream().anyMatch(held -> new WildcardPermission(held).implies(asked));
  }

  /**
   * @throws NotPermitted when the caller lacks the permission
   */
  public void require(String permission) {
    if (!may(permission)) {
      throw new NotPermitted(permission);
    }
  }

  /** The same caller, who need not change the password before anything else. */
  public Caller pastFirstSignIn() {
    return as(address, locale, false, credential);
  }

  /** The same caller, who has to change the password before anything else. */
  public Caller toChangePassword() {
    return as(address, locale, true, credential);
  }

  /** The same caller, as it came in by that. */
  public Caller by(Credential means) {
    return as(address, locale, mustChangePassword, Optional.ofNullable(means));
  }

  public Caller from(String newAddress, Locale newLocale) {
    return as(newAddress, newLocale, mustChangePassword, credential);
  }

  /**
   * The same account as a guest of a community that agreed to it: it sees that community's rows for
   * the words named, and nothing of its own office.
   *
   * @param visit the community's word, looked at by the opening of every transaction
   * @param code the community's division
   */
  public Caller visiting(UUID visit, TenantId community, DivisionCode code, Set<String> words) {
    return new Caller(
        accountId,
        username,
        displayName,
        Tier.COMMUNITY,
        Set.of(),
        words,
        code,
        Optional.of(community),
        Optional.empty(),
        address,
        locale,
        stamp,
        mustChangePassword,
        Optional.of(new Credential(Credential.Kind.VISIT, visit.toString())));
  }

  /** The community's word by which somebody of the platform looks in; empty for all others. */
  public Optional<UUID> visit() {
    return credential
        .filter(means -> means.kind() == Credential.Kind.VISIT)
        .map(means -> UUID.fromString(means.id()));
  }

  /** The same account, come in another way. */
  private Caller as(String where, Locale language, boolean mustChange, Optional<Credential> means) {
    return new Caller(
        accountId,
        username,
        displayName,
        tier,
        roles,
        permissions,
        scope,
        tenant,
        organisation,
        where,
        language,
        stamp,
        mustChange,
        means);
  }
}
