package org.linli.components.entity;

import org.linli.packs.Text;

/**
 * A form in which a contract is told.
 *
 * @param schema of {@code packs/components/contracts}
 * @param list where the document lists what can be called; null unless {@link Calls#LIST}
 * @param named which field of the list names it
 * @param at which field tells its path; null where all are called at the address itself
 */
public record ContractForm(
    String id,
    String schema,
    Calls calls,
    String list,
    String named,
    String at,
    Envelope envelope,
    Text name) {

  /** How a document says what can be called. */
  public enum Calls {
    PATHS,
    LIST,
    NONE
  }

  /** How a call is put. */
  public enum Envelope {
    PLAIN,
    /** JSON-RPC {@code message/send} of the Agent2Agent protocol. */
    A2A,
    /** JSON-RPC {@code tools/call} of the Model Context Protocol. */
    MCP
  }
}
