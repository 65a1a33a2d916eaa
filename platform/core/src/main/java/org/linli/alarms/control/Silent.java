package org.linli.alarms.control;

import java.time.Instant;
import java.util.UUID;

/** A device that said nothing for longer. */
public record Silent(UUID device, int patience, Instant heard, long seconds) {}
