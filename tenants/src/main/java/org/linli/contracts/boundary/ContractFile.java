package org.linli.contracts.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;

/** A contract with all its texts, the oldest first. */
public record ContractFile(ContractRow row, List<TextRow> texts) {

  /** The text that can still be changed or signed. */
  public Optional<TextRow> open() {
    return texts.stream().filter(text -> text.state().isOpen()).findFirst();
  }

  /** The text that holds at the moment, else the one that will, else the newest. */
  public TextRow holding(Instant at) {
    TextRow holding = null;
    for (var text : texts) {
      var binds = text.state() == TextState.SIGNED && text.kind() != TextKind.TERMINATION;
      if (binds && (holding == null || !text.effective().isAfter(at))) {
        holding = text;
      }
    }
    return holding == null ? texts.getLast() : holding;
  }
}
