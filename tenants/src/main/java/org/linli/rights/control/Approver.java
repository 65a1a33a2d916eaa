package org.linli.rights.control;

import java.time.Instant;
import java.util.Optional;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/**
 * Who answers an application. In a community that an enterprise runs, alone or with the government,
 * it is the data officer of the operator whose contract is in force; in a government-led one it is
 * the bureau. Nobody answers its own side's application: what the operator asks for, the bureau
 * decides.
 *
 * @param contract the contract that gives the operator the word; empty when the bureau has it
 */
public record Approver(Optional<Signed> contract) {

  /**
   * @return nobody, when the enterprise that would have to answer has no contract in force
   */
  public static Optional<Approver> of(
      Snapshot snapshot, Party requester, String asker, Instant at) {
    if (snapshot.mode() == OperationMode.GOVERNMENT) {
      return Optional.of(new Approver(Optional.empty()));
    }
    var operation = snapshot.operation(at);
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    var asksItself = requester == Party.OPERATOR && operation.get().operator().equals(asker);
    return Optional.of(new Approver(asksItself ? Optional.empty() : operation));
  }

  public boolean is(Asker asker) {
    return contract
        .map(signed -> asker.party() == Party.OPERATOR && signed.operator().equals(asker.id()))
        .orElse(asker.party() == Party.BUREAU);
  }

  public String operator() {
    return contract.map(Signed::operator).orElse(null);
  }
}
