package org.linli.identity.boundary;

import java.util.Set;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An account to be made. Its tier is that of its roles.
 *
 * @param scope the division, for accounts above the community; else null
 * @param tenant the community, for its workers and residents; null means the caller's own
 * @param organisation the enterprise, for operators' accounts; null means the caller's own
 */
public record AccountDraft(
    String username,
    String displayName,
    Set<String> roles,
    DivisionCode scope,
    TenantId tenant,
    String organisation) {

  public AccountDraft {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }
}
