package org.linli.rights.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RulePack;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/**
 * What a draft would have changed on a recorded day: the decisions of the log, made once more under
 * the rules of then and under the draft.
 *
 * @param decisions how many the log holds of the day
 * @param changed how many of them would turn out otherwise
 * @param departed how many cannot be made again as they were: what they rested on beside the rules
 *     (a grant, a contract, a consent) has gone since
 * @param combinations how many combinations of mode, party, data, use and purpose the draft answers
 *     otherwise, asked for or not
 * @param rows the changed ones by mode, party and data
 */
public record RuleEffect(
    RulePack pack,
    int version,
    LocalDate day,
    long decisions,
    long changed,
    long departed,
    long combinations,
    List<Row> rows) {

  /** Alike changes. */
  public record Row(
      OperationMode mode,
      Party party,
      Asset asset,
      Outcome before,
      Outcome after,
      long count,
      List<Example> examples) {}

  /** A real decision that would turn out otherwise. */
  public record Example(
      Instant at,
      String username,
      DivisionCode community,
      Action action,
      Purpose purpose,
      String subject,
      String beforeBasis,
      String afterBasis) {}

  public RuleEffect {
    rows = List.copyOf(rows);
  }
}
