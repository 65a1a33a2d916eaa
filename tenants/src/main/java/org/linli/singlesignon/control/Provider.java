package org.linli.singlesignon.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.singlesignon.entity.Linking;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.singlesignon.entity.Reach;

/**
 * A registered provider.
 *
 * @param sealed the client's secret, as the key ring sealed it for {@link #context}
 */
public record Provider(
    UUID id,
    String name,
    String issuer,
    String clientId,
    String sealed,
    String scopes,
    String nameClaim,
    Reach reach,
    Linking linking,
    ProviderState state,
    Instant stateSince,
    Instant createdAt) {

  /** Where a sealed secret stands: of another provider it does not open. */
  public static String context(UUID id) {
    return "identity_provider:" + id;
  }

  public boolean isActive() {
    return state == ProviderState.ACTIVE;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return name;
  }
}
