package org.linli.components.boundary;

import java.util.List;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;

/**
 * A version to be proposed.
 *
 * @param number of three parts, for example 1.2.0
 * @param form of the contract
 * @param document the contract itself, JSON or YAML
 * @param address of the service
 * @param healthPath asked by GET to see whether it is well
 * @param secretName the header's name for {@link Authentication#HEADER}
 * @param secret kept encrypted and shown to nobody
 * @param scenarios in which it may be called
 * @param communities by their division codes; a division's means all in it
 * @param reads what it may be sent; empty for nothing of anybody's
 */
public record VersionDraft(
    String number,
    String form,
    String document,
    String address,
    String healthPath,
    Authentication authentication,
    String secretName,
    String secret,
    List<String> scenarios,
    List<String> communities,
    List<Reading> reads,
    ServiceLevel level) {

  public VersionDraft {
    scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
    communities = communities == null ? List.of() : List.copyOf(communities);
    reads = reads == null ? List.of() : List.copyOf(reads);
    authentication = authentication == null ? Authentication.NONE : authentication;
    level = level == null ? ServiceLevel.USUAL : level;
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "version " + number + " at " + address;
  }
}
