package org.linli.sip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is registered now, by number. */
final class Registrations {

  private final Map<String, Registration> byNumber = new ConcurrentHashMap<>();
  private final int most;

  Registrations(int most) {
    this.most = most;
  }

  boolean hasRoom(String gbId) {
    return byNumber.size() < most || byNumber.containsKey(gbId);
  }

  /** The registration it had before; null for none. */
  Registration put(Registration registration) {
    return byNumber.put(registration.device().gbId().value(), registration);
  }

  Optional<Registration> of(String gbId) {
    return Optional.ofNullable(byNumber.get(gbId));
  }

  /** The registration of the device of our ledger. */
  Optional<Registration> of(UUID device) {
    return byNumber.values().stream()
        .filter(one -> one.device().device().value().equals(device))
        .findAny();
  }

  /** Ends this one, unless the device has come anew meanwhile. */
  boolean remove(Registration registration) {
    return byNumber.remove(registration.device().gbId().value(), registration);
  }

  List<Registration> all() {
    return List.copyOf(byNumber.values());
  }
}
