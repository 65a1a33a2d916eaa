package org.linli.exchange.control;

import org.linli.access.entity.Caller;

/**
 * What came of a knock.
 *
 * @param caller who was let in; null for nobody
 * @param why nobody was, in the audit log's words; null where somebody was
 */
public record Admitted(Caller caller, String why) {}
