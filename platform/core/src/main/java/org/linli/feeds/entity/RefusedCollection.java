package org.linli.feeds.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A device that was not listened to on a day, and why.
 *
 * @param reason {@code no-consent} or {@code outside-signed-scope}
 */
public record RefusedCollection(
    UUID device,
    String code,
    String name,
    String model,
    String place,
    String reason,
    LocalDate day,
    long messages,
    Instant first,
    Instant last) {}
