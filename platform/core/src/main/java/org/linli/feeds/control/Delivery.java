package org.linli.feeds.control;

import java.util.function.Supplier;

/**
 * A parcel as the broker hands it over.
 *
 * @param named the broker's name of the message, the same for each time it is delivered; made when
 *     it is asked for, since hardly any message has to be named
 * @param trace as it travelled with the message; null for none
 */
record Delivery(Supplier<String> named, Parcel parcel, String trace) {

  Delivery(String key, Parcel parcel) {
    this(() -> key, parcel, null);
  }

  String key() {
    return named.get();
  }
}
