package org.linli.provision.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * How much of a basis an area has, as somebody wrote it down.
 *
 * @param place the compound; null for what lies in none
 */
public record Extent(UUID place, String basis, double amount, Instant notedAt, String notedBy) {}
