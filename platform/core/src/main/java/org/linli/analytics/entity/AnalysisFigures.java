package org.linli.analytics.entity;

/** The counts of an analysis in a division, free of homes and devices. */
public record AnalysisFigures(String analysis, long communities, AnalysisCounts counts) {}
