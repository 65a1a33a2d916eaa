package org.linli.whole.entity;

import java.util.List;

/**
 * What was found of a file.
 *
 * @param manifest null where it could not be read
 * @param faults none for a file that is whole
 */
public record WholeReport(WholeManifest manifest, List<WholeFault> faults) {

  public WholeReport {
    faults = List.copyOf(faults);
  }

  public boolean isWhole() {
    return faults.isEmpty();
  }
}
