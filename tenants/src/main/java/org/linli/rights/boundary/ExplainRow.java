package org.linli.rights.boundary;

import java.util.List;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * One cell of a mode's matrix, for people.
 *
 * @param decision null where the contract decides
 * @param otherwise what holds while no clause speaks; null where the matrix itself decides
 * @param version of the matrix
 */
public record ExplainRow(
    String rule,
    Party party,
    List<Asset> assets,
    List<Action> actions,
    List<Purpose> purposes,
    Outcome decision,
    Outcome otherwise,
    boolean flagged,
    String clause,
    Text why,
    int version) {

  public boolean byContract() {
    return decision == null;
  }
}
