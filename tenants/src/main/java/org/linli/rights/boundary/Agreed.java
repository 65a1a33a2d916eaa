package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.TenantId;

/**
 * What a text that all parties have signed gives to one enterprise in one community.
 *
 * @param version of the contract's text, counted from 1
 * @param party {@link Party#OPERATOR} or {@link Party#PROPERTY}
 */
public record Agreed(
    TenantId tenant,
    UUID contract,
    int version,
    String number,
    Party party,
    String operator,
    Instant from,
    Instant until,
    Terms terms) {}
