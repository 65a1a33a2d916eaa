package org.linli.identity.control;

import java.util.Map;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.TenantId;

/**
 * Which accounts are a caller's to see: a condition over {@code account a left join tenant t} and
 * its bindings. Residents are seen by their own community alone; above it only those who work there
 * are.
 */
public record Administered(String condition, Map<String, Object> bindings) {

  private static final String BELOW =
      """
      (a.tenant_id is null and a.scope_code like :below
        or a.tier = 'COMMUNITY' and t.code like :below
          and exists (select 1 from account_role r left join own_role o on o.id = r.role
            where r.account_id = a.id and (r.until is null or r.until > now()) and coalesce(o.basis, r.role) = 'CLERK'))""";

  public static Administered by(Caller caller) {
    if (caller.isSystem()) {
      return new Administered("true", Map.of());
    }
    return switch (caller.tier()) {
      case CITY -> new Administered("(a.tier = 'OPERATOR' or " + BELOW + ")", below(caller));
      case DISTRICT, STREET -> new Administered(BELOW, below(caller));
      case COMMUNITY ->
          new Administered(
              "a.tenant_id = :tenant",
              Map.of("tenant", caller.tenant().map(TenantId::value).orElse("")));
      case OPERATOR ->
          new Administered(
              "(a.tier = 'OPERATOR' and a.organisation_id = :organisation)",
              Map.of("organisation", caller.organisation().orElse("")));
      case PLATFORM -> new Administered("a.tier = '" + Tier.PLATFORM + "'", Map.of());
      case RESIDENT -> new Administered("false", Map.of());
    };
  }

  private static Map<String, Object> below(Caller caller) {
    // A caller above the community without a division sees nobody: the pattern matches no code.
    return Map.of("below", caller.scope() == null ? "-" : caller.scope().value() + "%");
  }
}
