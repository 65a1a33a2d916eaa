package org.linli.feeds.control;

/**
 * A parcel as the broker hands it over.
 *
 * @param key the broker's name of the message; the same for each time it is delivered
 */
record Delivery(String key, Parcel parcel) {}
