package org.linli.matters.entity;

import java.time.Duration;
import java.util.UUID;

/**
 * What one of the staff has in hand 工作量.
 *
 * @param steps in hand now
 * @param done steps done in the last seven days
 * @param median of the times from the opening of these steps to their end; null for none
 * @param givenBack how many were given back in the last seven days 退单
 */
public record PersonLoad(
    UUID account, String name, LampCount steps, long done, Duration median, long givenBack) {}
