package org.linli.streams.boundary;

import java.util.UUID;

/** A stream was opened, changed or closed; the broker is told after the commit. */
public record StreamsChanged(UUID stream) {}
