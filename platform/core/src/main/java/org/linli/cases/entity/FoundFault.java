package org.linli.cases.entity;

import java.util.List;
import java.util.UUID;

/**
 * A fault that somebody found on a round.
 *
 * @param place where; null when it has no place
 * @param reporter who found it
 * @param photos what was seen there
 */
public record FoundFault(
    String kind,
    String title,
    String description,
    CaseSeverity severity,
    UUID place,
    UUID reporter,
    List<Photo> photos) {}
