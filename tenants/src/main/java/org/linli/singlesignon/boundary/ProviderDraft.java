package org.linli.singlesignon.boundary;

import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.Audited;
import org.linli.singlesignon.entity.Linking;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A provider to be registered or changed.
 *
 * @param clientSecret at a change null for the one that stands
 * @param scopes what is asked for, parted by blanks; null for {@code openid profile}
 * @param nameClaim the claim that holds the user name; null for {@code preferred_username}
 * @param scope the division for whose accounts it speaks; null for an enterprise's provider
 * @param organisation the enterprise for whose accounts it speaks; null for a division's provider
 */
public record ProviderDraft(
    String name,
    String issuer,
    String clientId,
    String clientSecret,
    String scopes,
    String nameClaim,
    DivisionCode scope,
    String organisation,
    Set<Tier> tiers,
    Linking linking)
    implements Audited {

  public ProviderDraft {
    tiers = tiers == null ? Set.of() : Set.copyOf(tiers);
  }

  @Override
  public String auditName() {
    return name + " " + issuer;
  }

  /** Without the secret, which no log shall hold. */
  @Override
  public String toString() {
    return auditName();
  }
}
