package org.linli.alarms.control;

import java.time.Instant;
import java.util.UUID;

/** An alarm that stands near. */
public record Near(UUID alarm, String model, String rule, Instant raisedAt, double value) {}
