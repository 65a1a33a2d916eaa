package org.linli.exchange.entity;

/** What may be wrong with a value, and which figure of quality that touches (GB/T 36344). */
public enum QualityRule {
  /** It has to be there. */
  MISSING(Dimension.COMPLETENESS),
  /** It is none of the code list. */
  CODE(Dimension.VALIDITY),
  /** It is not of its type. */
  TYPE(Dimension.VALIDITY),
  /** No such number can be. */
  RANGE(Dimension.VALIDITY),
  /** It ended before it began. */
  ORDER(Dimension.VALIDITY),
  /** Another row has the same key. */
  DOUBLE(Dimension.UNIQUENESS),
  /** It tells of a time that has not come. */
  AHEAD(Dimension.TIMELINESS),
  /** It tells of a time that is too long ago. */
  STALE(Dimension.TIMELINESS);

  /** Figures of quality. */
  public enum Dimension {
    COMPLETENESS,
    VALIDITY,
    UNIQUENESS,
    TIMELINESS
  }

  private final Dimension dimension;

  QualityRule(Dimension dimension) {
    this.dimension = dimension;
  }

  public Dimension dimension() {
    return dimension;
  }
}
