package org.linli.analytics.entity;

/**
 * An analysis as it runs in a community.
 *
 * @param setting as it counts here
 * @param found findings so far, and what was made of them
 */
public record AnalysisRow(Analysis analysis, AnalysisSetting setting, AnalysisCounts found) {}
