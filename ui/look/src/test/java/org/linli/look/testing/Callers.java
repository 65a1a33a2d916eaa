package org.linli.look.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** People as tests of screens need them. */
public final class Callers {

  private Callers() {}

  public static Caller of(Tier tier, String... permissions) {
    return of(tier, Set.of(), false, permissions);
  }

  public static Caller of(Tier tier, Set<String> roles, boolean first, String... permissions) {
    return new Caller(
        UUID.randomUUID(),
        "somebody",
        "Somebody",
        tier,
        roles,
        Set.of(permissions),
        tier == Tier.OPERATOR || tier == Tier.PLATFORM ? null : new DivisionCode(scope(tier)),
        tier == Tier.COMMUNITY || tier == Tier.RESIDENT
            ? Optional.of(new TenantId("510104026017"))
            : Optional.empty(),
        tier == Tier.OPERATOR ? Optional.of("Enterprise") : Optional.empty(),
        "127.0.0.1",
        Locale.ENGLISH,
        0,
        first);
  }

  private static String scope(Tier tier) {
    return switch (tier) {
      case DISTRICT -> "510104";
      case STREET -> "510104026";
      case COMMUNITY, RESIDENT -> "510104026017";
      default -> "5101";
    };
  }
}
