package org.linli.assurance.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * By what a kind is judged.
 *
 * @param of what is reckoned
 * @param field of {@link Of#COVERED}: the choices that have to be covered; of {@link Of#RATE}: the
 *     number of {@code perKind} by which is divided
 * @param perKind of {@link Of#RATE}: whose entries tell how many there are
 * @param least the figure that is enough; null for none
 * @param most the figure that is still enough; null for none
 * @param below what the figure has to stay under; null for none
 */
public record Figure(
    @JsonProperty(required = true) Of of,
    String field,
    String perKind,
    BigDecimal least,
    BigDecimal most,
    BigDecimal below) {

  /** What is reckoned, over the last 365 days where it has a time. */
  public enum Of {
    /** How many happened. */
    HAPPENED,
    /** How many happened for each piece that there is. */
    RATE,
    /** The share, 0 to 1, that was closed by its day, of those closed or overdue. */
    IN_TIME,
    /**
     * The share, 0 to 1, of the choices of a field for which an entry stands and is not overdue.
     */
    COVERED,
    /** How many stand. */
    STANDING
  }

  /** Whether it is enough; null as long as there is nothing to reckon with. */
  public Boolean isMet(BigDecimal value) {
    if (value == null) {
      return null;
    }
    return (least == null || value.compareTo(least) >= 0)
        && (most == null || value.compareTo(most) <= 0)
        && (below == null || value.compareTo(below) < 0);
  }
}
