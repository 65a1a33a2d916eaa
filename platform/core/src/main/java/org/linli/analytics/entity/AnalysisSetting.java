package org.linli.analytics.entity;

/**
 * What a community set of an analysis.
 *
 * @param threshold within the limits of the pack
 */
public record AnalysisSetting(boolean enabled, double threshold) {}
