package org.linli.exchange.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.QualityRules;

/**
 * An agreement, as a delivery needs it.
 *
 * @param format in which rows come; null for the platform's own words
 */
public record Supply(
    UUID id,
    UUID asset,
    String organisation,
    String code,
    QualityRules rules,
    String format,
    Instant lateSince) {

  /** By the rules of form alone. */
  Supply lenient() {
    var form = new QualityRules(rules.asset(), rules.required(), rules.key(), null, null, null);
    return new Supply(id, asset, organisation, code, form, format, lateSince);
  }
}
