package org.linli.matters.entity;

import java.util.List;

/** A kind of matter that somebody may begin, in the reader's language. */
public record KindView(
    String kind,
    String name,
    String purpose,
    long limitHours,
    boolean anonymous,
    PlaceNeed place,
    List<Door> doors) {}
