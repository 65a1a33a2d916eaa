/**
 * Contracts 运营合同: who runs a community with whom, for what, on whose money, until when, and what
 * that gives them of its data (000 §10.1, 002 §4.2).
 *
 * <p>A project has exactly one operation mode. Its contracts name two and more parties, the
 * communities, the scenarios granted, investment, revenue and risk shares, targets, data clauses
 * and what is handed over at the end. A text is drafted, negotiated, and signed by every party with
 * its own account over one hash; only then do its clauses become rights, from their instant on,
 * through {@link org.linli.rights.boundary.AgreedRights}. A supplement is a further text; what was
 * signed before holds until its instant. Nothing here has to happen for rights to begin or to end.
 */
package org.linli.contracts;
