package org.linli.identity.boundary;

import java.time.LocalDate;
import java.util.Set;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An account to be made. Its tier is that of its roles.
 *
 * @param scope the division, for accounts above the community; else null
 * @param tenant the community, for its workers and residents; null means the caller's own
 * @param organisation the enterprise, for operators' accounts; null means the caller's own
 * @param validUntil its last day; null for none
 * @param sessionMinutes as in {@link AccountFacts}
 * @param mostLogIns as in {@link AccountFacts}
 */
public record AccountDraft(
    String username,
    String displayName,
    Set<String> roles,
    DivisionCode scope,
    TenantId tenant,
    String organisation,
    String phone,
    LocalDate validUntil,
    Integer sessionMinutes,
    Integer mostLogIns) {

  public AccountDraft {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  /** Of somebody of whom nothing but the name is kept. */
  public AccountDraft(
      String username,
      String displayName,
      Set<String> roles,
      DivisionCode scope,
      TenantId tenant,
      String organisation) {
    this(username, displayName, roles, scope, tenant, organisation, null, null, null, null);
  }

  /** The same, with these facts. */
  public AccountDraft with(AccountFacts facts) {
    return new AccountDraft(
        username,
        facts.displayName(),
        roles,
        scope,
        tenant,
        organisation,
        facts.phone(),
        facts.validUntil(),
        facts.sessionMinutes(),
        facts.mostLogIns());
  }

  public AccountFacts facts() {
    return new AccountFacts(displayName, phone, validUntil, sessionMinutes, mostLogIns);
  }
}
