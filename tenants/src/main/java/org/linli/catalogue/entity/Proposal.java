package org.linli.catalogue.entity;

import org.linli.packs.Text;

/**
 * What the rules propose for a field.
 *
 * @param rule id of the rule that spoke
 * @param fitting how many percent of the samples fitted; null where no sample was looked at
 */
public record Proposal(
    String field,
    FieldKind kind,
    Level level,
    boolean sensitive,
    String rule,
    Text why,
    Integer fitting) {}
