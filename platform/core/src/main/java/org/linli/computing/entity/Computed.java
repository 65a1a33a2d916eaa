package org.linli.computing.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;
import org.linli.obligations.entity.Withheld;
import org.linli.rights.entity.Decision;

/**
 * The result of a run: figures, never a row.
 *
 * @param figures by hour, and by part within it
 * @param value over the told hours together: the mean of means weighted by homes, the sum, the mean
 *     number of homes; null for a distribution, or when no hour was told
 * @param unit of the value; null for a count
 * @param shares of a distribution over the told hours, one for each part; empty for the others
 * @param digest of the figures, as the log keeps it
 * @param imprint by which this platform proves that the result is its own
 */
public record Computed(
    UUID id,
    Instant at,
    Computation computation,
    List<HourFigure> figures,
    Double value,
    String unit,
    List<Double> shares,
    Withheld withheld,
    Decision decision,
    String digest,
    String imprint)
    implements Audited {

  @Override
  public String auditName() {
    return computation.id() + " " + id;
  }
}
