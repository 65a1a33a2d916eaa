package org.linli.duty.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A shift to be planned.
 *
 * @param post what the duty is called, for example 值班室 or 调解
 * @param place where it counts: this place and all below it; null for the whole community
 */
public record ShiftDraft(String post, UUID place, Instant starts, Instant ends, UUID account) {}
