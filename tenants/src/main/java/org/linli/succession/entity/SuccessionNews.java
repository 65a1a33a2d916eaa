package org.linli.succession.entity;

import java.time.LocalDate;
import org.linli.tenancy.entity.TenantId;

/**
 * What those whom it concerns are told of a merging: no names of those who decided.
 *
 * @param predecessor the community that ends
 * @param from its name
 * @param successor where its people and devices are at home from then on
 * @param into its name
 * @param effectiveOn the day on which it begins, by the city's clock
 */
public record SuccessionNews(
    TenantId predecessor,
    String from,
    TenantId successor,
    String into,
    LocalDate effectiveOn,
    SuccessionState state) {

  public static SuccessionNews of(Succession succession) {
    return new SuccessionNews(
        succession.predecessor(),
        succession.from(),
        succession.successor(),
        succession.into(),
        succession.effectiveOn(),
        succession.state());
  }
}
