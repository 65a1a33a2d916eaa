package org.linli.identity.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Tier;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An account as lists show it.
 *
 * @param ownRoles the names of those of its roles that are not of the pack
 * @param scope the division it works for; empty for operators and the platform
 * @param byPost those of its roles that come with a post alone
 * @param unit the organisation that is its main one
 * @param locked whether its name is closed at the moment after failures
 */
public record AccountRow(
    UUID id,
    String username,
    String displayName,
    Tier tier,
    Set<String> roles,
    Map<String, Text> ownRoles,
    Optional<DivisionCode> scope,
    Optional<TenantId> tenant,
    Optional<String> organisation,
    boolean enabled,
    boolean locked,
    Instant createdAt,
    AccountFacts facts,
    Set<String> byPost,
    Optional<String> unit) {

  /** Whether its last day is past. */
  public boolean isLapsed(LocalDate today) {
    return facts.validUntil() != null && today.isAfter(facts.validUntil());
  }

  AccountRow locked(boolean now) {
    return new AccountRow(
        id,
        username,
        displayName,
        tier,
        roles,
        ownRoles,
        scope,
        tenant,
        organisation,
        enabled,
        now,
        createdAt,
        facts,
        byPost,
        unit);
  }
}
