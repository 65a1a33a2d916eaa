package org.linli.matters.entity;

import java.util.List;

/**
 * A kind of matter that somebody may begin, in the reader's language; a working day counts 24
 * hours.
 */
public record KindView(
    String kind,
    String name,
    String purpose,
    long limitHours,
    boolean workingTime,
    boolean anonymous,
    PlaceNeed place,
    List<Door> doors) {}
