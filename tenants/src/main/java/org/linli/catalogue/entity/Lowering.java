package org.linli.catalogue.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * One person's wish that a field be less than it is; it needs a second person.
 *
 * @param kind what the field really is, where the rules took it for something else
 */
public record Lowering(
    UUID id,
    UUID asset,
    String field,
    Level from,
    Level to,
    Optional<FieldKind> kind,
    String reason,
    UUID byAccount,
    boolean open) {}
