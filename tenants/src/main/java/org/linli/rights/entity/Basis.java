package org.linli.rights.entity;

import java.util.Optional;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * What a decision rests on.
 *
 * @param mode the community's operation mode at that moment
 * @param version of the pack in which the rule stands: the mode's matrix, or the floors
 * @param rule which rule spoke: {@code cell 17}, {@code default}, {@code floor contract-ended},
 *     {@code clause 8.2}, {@code grant …}
 * @param clause id in the catalogue of requirements
 * @param why one line for who asks
 * @param contract number of the contract whose clause spoke
 * @param lifted the floor that the person's recorded consent lifted, and the text agreed to
 */
public record Basis(
    OperationMode mode,
    int version,
    String rule,
    String clause,
    Text why,
    Optional<String> contract,
    Optional<String> lifted) {

  /** What rests on no consent. */
  public Basis(
      OperationMode mode,
      int version,
      String rule,
      String clause,
      Text why,
      Optional<String> contract) {
    this(mode, version, rule, clause, why, contract, Optional.empty());
  }

  /** The same, with the floor that fell away. */
  public Basis lifting(String floor) {
    return new Basis(mode, version, rule, clause, why, contract, Optional.of(floor));
  }

  /**
   * For the log: mode and version, rule, clause, and what a consent lifted, in one line, for
   * example {@code ENTERPRISE@1/cell 17/000-7.2.f.1-5}.
   */
  public String line() {
    return mode
        + "@"
        + version
        + "/"
        + rule
        + contract.map(number -> " " + number).orElse("")
        + "/"
        + clause
        + lifted.map(floor -> "/consent " + floor).orElse("");
  }
}
