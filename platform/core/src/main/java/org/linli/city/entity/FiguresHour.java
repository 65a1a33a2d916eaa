package org.linli.city.entity;

import java.time.Instant;

/** One hour of the trend: what began and what ended in it. */
public record FiguresHour(
    Instant hour, long alarmsRaised, long alarmsCleared, long casesOpened, long casesClosed) {}
