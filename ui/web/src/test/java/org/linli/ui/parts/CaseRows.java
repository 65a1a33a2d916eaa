package org.linli.ui.parts;

import java.time.Instant;
import java.util.UUID;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;

/** Cases as tests need them. */
public final class CaseRows {

  public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  private CaseRows() {}

  public static CaseRow row(String number, CaseState state, String severity, Instant due) {
    return new CaseRow(
        UUID.randomUUID(),
        number,
        "FACILITY",
        "CLERK",
        "title " + number,
        severity,
        state,
        null,
        null,
        null,
        null,
        NOW.minusSeconds(600),
        due,
        false,
        null,
        null,
        null);
  }
}
