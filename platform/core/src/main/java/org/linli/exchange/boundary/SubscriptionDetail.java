package org.linli.exchange.boundary;

import java.util.List;

/** A subscription with its communities, those in trouble first, 500 at most. */
public record SubscriptionDetail(SubscriptionRow row, List<StreamRow> streams) {}
