package org.linli.devices.entity;

import org.linli.rights.entity.Decision;

/** Readings of a foreign tenant, and the decision that opened them. */
public record GatedSeries(Series series, Decision decision) {}
