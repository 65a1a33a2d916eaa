package org.linli.collection.boundary;

import java.time.Instant;

/**
 * Data that shall not be deleted for now.
 *
 * @param code the community
 * @param asset null for everything
 * @param until null until it is lifted
 */
public record HoldDraft(String code, String asset, String reason, Instant until) {}
