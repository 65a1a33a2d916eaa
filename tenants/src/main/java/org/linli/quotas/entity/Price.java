package org.linli.quotas.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What something costs in units of cost 成本单位, by which use of different kinds is compared.
 *
 * @param units for so much
 * @param per of it: messages, calls; bytes for a day
 */
public record Price(
    @JsonProperty(required = true) double units, @JsonProperty(required = true) long per) {

  public Price {
    if (units < 0 || per < 1) {
      throw new IllegalArgumentException("units >= 0 for per >= 1");
    }
  }

  public double of(double amount) {
    return amount / per * units;
  }
}
