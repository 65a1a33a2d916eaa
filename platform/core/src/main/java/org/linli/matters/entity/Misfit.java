package org.linli.matters.entity;

import java.util.List;
import java.util.UUID;

/**
 * A variant that stands and does not keep to what stands above it now.
 *
 * @param scope the division it is of
 * @param number of the version
 * @param findings what it takes from its template, in the reader's words
 */
public record Misfit(UUID id, String scope, String name, int number, List<String> findings) {

  public Misfit {
    findings = List.copyOf(findings);
  }
}
