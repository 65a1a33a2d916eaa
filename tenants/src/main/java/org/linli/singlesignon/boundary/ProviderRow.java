package org.linli.singlesignon.boundary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Tier;
import org.linli.singlesignon.entity.Linking;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A registered provider, without its secret.
 *
 * @param linked how many accounts are linked to it
 */
public record ProviderRow(
    UUID id,
    String name,
    String issuer,
    String clientId,
    String scopes,
    String nameClaim,
    DivisionCode scope,
    String organisation,
    Set<Tier> tiers,
    Linking linking,
    ProviderState state,
    Instant stateSince,
    Instant createdAt,
    long linked) {}
