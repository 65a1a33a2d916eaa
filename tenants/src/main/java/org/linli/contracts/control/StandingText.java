package org.linli.contracts.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.boundary.WrongStep;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.contracts.entity.Wording;

/** A row of {@code contract_text}. */
public record StandingText(
    UUID contract,
    int version,
    TextState state,
    Wording wording,
    String hash,
    Instant createdAt,
    Instant negotiatedAt,
    Instant signedAt) {

  public TextKind kind() {
    return wording.kind();
  }

  public Agreement words() {
    return wording.agreement();
  }

  /**
   * @throws WrongStep when it stands elsewhere
   */
  public StandingText in(TextState... states) {
    for (var wanted : states) {
      if (state == wanted) {
        return this;
      }
    }
    throw new WrongStep(state);
  }
}
