package org.linli.redivision.control;

/** A move whose day has come cannot be carried out: the divisions changed since it was planned. */
final class MoveStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The word that stands in the move's row. */
  private final String fault;

  MoveStopped(String fault) {
    super(fault);
    this.fault = fault;
  }

  String fault() {
    return fault;
  }
}
