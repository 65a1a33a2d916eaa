package org.linli.matters.entity;

/**
 * Events of the grid in some days.
 *
 * @param all how many came up
 * @param inADay of them, how many were closed within 24 hours
 * @param sudden of them, how many were sudden 突发事件
 * @param suddenBefore how many sudden ones there were in as many days before
 */
public record EventCount(long all, long inADay, long sudden, long suddenBefore) {}
