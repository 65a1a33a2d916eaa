package org.linli.feeds.entity;

/**
 * What the door took.
 *
 * @param accepted how many readings
 * @param id the broker's name of the message
 */
public record Accepted(int accepted, String id) {}
