package org.linli.identity.control;

import jakarta.enterprise.context.ApplicationScoped;

/** What this server's settings say of second factors, read once. */
@ApplicationScoped
public class FactorSetting {

  private final FactorDemand demand;

  /**
   * @throws IllegalArgumentException a word is neither tier nor role
   */
  public FactorSetting() {
    this(FactorDemand.configured());
  }

  public FactorSetting(FactorDemand demand) {
    this.demand = demand;
  }

  public FactorDemand demand() {
    return demand;
  }
}
