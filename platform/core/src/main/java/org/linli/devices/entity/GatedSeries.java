package org.linli.devices.entity;

import org.linli.obligations.entity.Withheld;
import org.linli.rights.entity.Decision;

/**
 * Readings of a foreign tenant, and the decision that opened them.
 *
 * @param withheld hours that are left out where totals alone are told
 */
public record GatedSeries(Series series, Decision decision, Withheld withheld) {}
