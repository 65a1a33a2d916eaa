package org.linli.rights.control;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.EnumSet;
import java.util.Set;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * A cell as the file has it.
 *
 * @param line where it stands in the file
 * @param decision null for CONTRACT
 * @param otherwise with CONTRACT alone
 */
@JsonDeserialize(using = CellReader.class)
public record Cell(
    int line,
    EnumSet<Party> parties,
    Set<Asset> assets,
    EnumSet<Action> actions,
    EnumSet<Purpose> purposes,
    Outcome decision,
    Outcome otherwise,
    boolean flag,
    String clause,
    Text why) {

  public boolean byContract() {
    return decision == null;
  }

  /** What holds while no contract speaks. */
  public Outcome standing() {
    return byContract() ? otherwise : decision;
  }

  /** Calls back for every slot of the table that the cell speaks of. */
  void eachSlot(java.util.function.IntConsumer slot) {
    for (var party : parties) {
      for (var asset : assets) {
        for (var action : actions) {
          for (var purpose : purposes) {
            slot.accept(Slots.of(party, asset, action, purpose));
          }
        }
      }
    }
  }
}
