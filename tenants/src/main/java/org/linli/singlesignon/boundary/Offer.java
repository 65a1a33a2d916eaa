package org.linli.singlesignon.boundary;

import java.util.UUID;

/** A provider as the door offers it. */
public record Offer(UUID id, String name) {}
