package org.linli.cityfolder.entity;

import java.util.List;
import java.util.Optional;

/**
 * How the city's folder stands on this server.
 *
 * @param setting where it is looked for; empty where the installation has none
 * @param inForce empty for the look that is delivered
 * @param faults of the folder as it is now; with any, what is in force is an earlier one
 */
public record CityStanding(String setting, Optional<CityInForce> inForce, List<CityFault> faults) {

  public CityStanding {
    faults = List.copyOf(faults);
  }
}
