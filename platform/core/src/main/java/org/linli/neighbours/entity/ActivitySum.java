package org.linli.neighbours.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An activity as the tiers above see it.
 *
 * @param community the one that holds it, by name
 * @param guests how many communities were asked along, and how many of them agreed
 * @param people how many signed up, and how many of them live elsewhere
 */
public record ActivitySum(
    UUID activity,
    String code,
    String community,
    String title,
    Instant startsAt,
    Instant endsAt,
    boolean cancelled,
    int guests,
    int accepted,
    int people,
    int guestPeople) {}
