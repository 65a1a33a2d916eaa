package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A time at the counter that somebody booked 预约.
 *
 * @param about the item or the kind, in the reader's language
 * @param phone null for none
 */
public record Appointment(UUID id, Instant starts, String about, String person, String phone) {}
