package org.linli.rights.entity;

/**
 * One thing that a decision looked at.
 *
 * @param outcome what it says, or would have said; null where nothing spoke
 * @param basis the rule with version, clause and words; null where nothing spoke
 * @param decided whether the final answer is this one's
 */
public record TraceStep(Stage stage, Effect effect, Outcome outcome, Basis basis, boolean decided) {

  /** In the order in which a decision is made. */
  public enum Stage {
    /** The cell of the mode's matrix, or its default. */
    CELL,
    /** A clause of a contract in force. */
    CONTRACT,
    /** A granted application. */
    GRANT,
    /** What nobody may lower. */
    FLOOR,
    /** A floor that the person's recorded consent lifted. */
    CONSENT
  }

  /** What it did to the answer. */
  public enum Effect {
    SAID,
    /** A floor that holds, below what was decided anyway. */
    HELD,
    LIFTED,
    /** Looked for, and not there. */
    SILENT
  }
}
