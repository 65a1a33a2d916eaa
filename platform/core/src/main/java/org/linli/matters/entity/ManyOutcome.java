package org.linli.matters.entity;

import java.util.UUID;

/**
 * What became of one of several tasks.
 *
 * @param refusal the code of the problem; null unless it was refused
 * @param why the same in the reader's language
 */
public record ManyOutcome(UUID task, How how, String refusal, String why) {

  /** How it went. */
  public enum How {
    DONE,
    REFUSED
  }
}
