package org.linli.contracts.entity;

/**
 * What goes back at the end.
 *
 * @param free without payment 无偿, or paid 有偿
 * @param days within so many days after the end
 */
public record HandOver(Thing thing, boolean free, int days, String text) {

  /** What is handed over. */
  public enum Thing {
    FACILITY,
    DATA,
    DOCUMENTS
  }
}
