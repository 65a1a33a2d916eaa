package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/** The body or the number of readings is above the door's limit. */
public final class BatchTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  public BatchTooLarge(String what, long limit) {
    super("batch-too-large", 413, what, limit);
  }
}
