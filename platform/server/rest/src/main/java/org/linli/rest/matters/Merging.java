package org.linli.rest.matters;

import java.util.UUID;

/** Which matter goes on for a duplicate. */
public record Merging(UUID into, String reason) {}
