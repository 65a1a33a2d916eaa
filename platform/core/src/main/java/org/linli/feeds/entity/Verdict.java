package org.linli.feeds.entity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.DoubtState;

/**
 * What somebody decides about values that were held back.
 *
 * @param values at most 500 of them
 * @param state confirmed, corrected or rejected
 * @param corrected what counts instead; with {@code CORRECTED} alone
 * @param note why
 */
public record Verdict(List<UUID> values, DoubtState state, Double corrected, String note) {

  private static final int MOST = 500;
  private static final int LONGEST = 200;

  public Verdict {
    if (values == null
        || values.isEmpty()
        || values.size() > MOST
        || values.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("values", "one-to-500");
    }
    values = List.copyOf(values);
    if (state == null || state == DoubtState.OPEN) {
      throw new Invalid("state", "confirmed-corrected-or-rejected");
    }
    if ((state == DoubtState.CORRECTED) != (corrected != null)
        || corrected != null && !Double.isFinite(corrected)) {
      throw new Invalid("corrected", "goes-with-corrected");
    }
    if (note == null || note.isBlank() || note.length() > LONGEST) {
      throw new Invalid("note", "text-200");
    }
    note = note.strip();
  }
}
