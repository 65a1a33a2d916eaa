package org.linli.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of the screens as its owner's list shows it.
 *
 * @param until when it ends if nobody uses it
 * @param endsAt when it ends however much it is used; null for one that was opened before sessions
 *     had an end
 */
public record SessionRow(
    UUID id, Instant openedAt, Instant until, Instant endsAt, String address) {}
