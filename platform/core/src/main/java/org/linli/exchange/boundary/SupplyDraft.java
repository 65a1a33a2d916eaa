package org.linli.exchange.boundary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.audit.boundary.Audited;
import org.linli.exchange.entity.QualityRules;

/**
 * An agreement with a supplier.
 *
 * @param asset registered and confirmed
 * @param consumer who delivers, as it is registered at the exchange
 * @param rights the platform's asset by whose rights the rows are handed out
 * @param required fields that are never empty; the key's are so without being named
 * @param key fields that together name a row
 * @param ranges of numbers
 * @param order pairs of times of which the first is not after the second
 * @param fresh how old a row may be; null for any age
 * @param format in which rows come; null for the platform's own words
 * @param refreshHours within which the next delivery is promised
 */
public record SupplyDraft(
    UUID asset,
    UUID consumer,
    String rights,
    List<String> required,
    List<String> key,
    Map<String, QualityRules.Range> ranges,
    List<List<String>> order,
    QualityRules.Fresh fresh,
    String format,
    Integer refreshHours)
    implements Audited {

  @Override
  public String auditName() {
    return asset + " " + consumer;
  }
}
