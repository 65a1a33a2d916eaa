package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/**
 * A subscription, with how it goes.
 *
 * @param consumerStands whether its consumer may have anything now
 * @param communities how many it is served from
 * @param refused from how many of them no more, since the right is missing
 * @param items rows that the endpoint took
 * @param lastAt when it took something last; null for never
 * @param fault what went wrong at the last attempt; null when nothing did
 * @param failingSince since when nothing gets through; null when it does
 * @param retryAt when the next attempt is made
 */
public record SubscriptionRow(
    UUID id,
    UUID consumer,
    String consumerName,
    boolean consumerStands,
    String asset,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    Form form,
    String endpoint,
    SubscriptionState state,
    Instant stateSince,
    Instant madeAt,
    String madeBy,
    int communities,
    int refused,
    long items,
    Instant lastAt,
    int attempts,
    String fault,
    Instant failingSince,
    Instant retryAt) {}
