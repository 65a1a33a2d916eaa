package org.linli.alarms.control;

import java.time.Instant;
import java.util.UUID;

/** An alarm of a device that speaks again. */
public record Back(UUID alarm, UUID device, Instant raisedAt, double value, Instant heard) {}
