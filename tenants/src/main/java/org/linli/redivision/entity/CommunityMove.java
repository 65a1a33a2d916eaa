package org.linli.redivision.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A community that goes to another street.
 *
 * @param community the tenant's name
 * @param from its code of before
 * @param fromStreet the name of the street that it leaves
 * @param to its code from the day on
 * @param toStreet the name of the street that it comes to
 * @param day from whose first moment on, by the city's clock
 * @param document the number of the document that orders it 文号
 * @param decidedBy who agreed to it or took it back; null for nobody yet
 * @param doneAt when it was carried out; null before that
 * @param rows how many rows went along; null before that
 * @param fault why it could not be carried out on its day: {@code code-changed}, {@code
 *     street-gone}, {@code code-taken}, {@code erased} (or to be), {@code contract-waits} (for
 *     signatures), {@code merging}, {@code ended} (by a merging), {@code broke-off}; or null
 */
public record CommunityMove(
    UUID id,
    TenantId tenant,
    String community,
    DivisionCode from,
    String fromStreet,
    DivisionCode to,
    String toStreet,
    LocalDate day,
    String document,
    MoveState state,
    UUID proposer,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    Instant doneAt,
    Long rows,
    String fault) {

  /** Whether it can still be taken back. */
  public boolean isOpen() {
    return state == MoveState.PROPOSED || state == MoveState.CONFIRMED;
  }
}
