package org.linli.collection.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one device gathered of one day.
 *
 * @param measured the day in China that was measured
 * @param day the day on which it arrived, in China
 * @param asset where it went
 * @param person who sent it again, or else keeps the device; null where nobody is written down
 * @param first when the first message of it came in at the door
 * @param deleted when the data were deleted; null while they stand
 */
public record CollectionEntry(
    UUID device,
    String code,
    String name,
    String place,
    LocalDate measured,
    LocalDate day,
    CollectionFlow flow,
    CollectionBasis basis,
    String asset,
    String person,
    long messages,
    long points,
    Instant first,
    Instant last,
    Instant deleted) {}
