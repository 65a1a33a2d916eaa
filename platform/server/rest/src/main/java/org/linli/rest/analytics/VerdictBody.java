package org.linli.rest.analytics;

/** The clerk's word; {@code until} goes with a known cause alone. */
public record VerdictBody(String state, String note, String until) {}
