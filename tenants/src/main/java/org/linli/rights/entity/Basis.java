package org.linli.rights.entity;

import java.util.Optional;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * What a decision rests on.
 *
 * @param mode the community's operation mode at that moment
 * @param rule which rule spoke: {@code cell 17}, {@code default}, {@code floor contract-ended},
 *     {@code clause 8.2}, {@code grant …}
 * @param clause id in the catalogue of requirements
 * @param why one line for who asks
 * @param contract number of the contract whose clause spoke
 */
public record Basis(
    OperationMode mode, String rule, String clause, Text why, Optional<String> contract) {

  /**
   * For the log: mode, rule and clause in one line, for example {@code ENTERPRISE/cell
   * 17/000-7.2.f.1-5}.
   */
  public String line() {
    return mode + "/" + rule + contract.map(number -> " " + number).orElse("") + "/" + clause;
  }
}
