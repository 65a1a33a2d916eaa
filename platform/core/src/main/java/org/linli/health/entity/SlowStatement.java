package org.linli.health.entity;

/**
 * A statement of ours that the database spends time on, with its values left out.
 *
 * @param calls since the database's statistics began; 0 for one that is running now
 * @param meanMillis on average, or so far
 * @param longestMillis the longest, or so far
 */
public record SlowStatement(String text, long calls, double meanMillis, double longestMillis) {}
