package org.linli.matters.entity;

import java.time.Instant;

/**
 * What somebody wants to come for, and when.
 *
 * @param kind of matter
 * @param item of a kind that has items; null for none
 * @param phone null for none
 */
public record AppointmentDraft(String kind, String item, Instant starts, String phone) {}
