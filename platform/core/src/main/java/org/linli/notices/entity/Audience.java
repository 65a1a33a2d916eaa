package org.linli.notices.entity;

/**
 * How many a notice is for.
 *
 * @param people with an account
 * @param homes in which any of them lives
 */
public record Audience(long people, long homes) {}
