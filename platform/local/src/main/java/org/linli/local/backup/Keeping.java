package org.linli.local.backup;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.time.Instant;

/** How long copies are kept: the newest two always, and no log that no copy could begin from. */
record Keeping(Place place) {

  private static final int ALWAYS = 2;

  void drop(Instant olderThan) throws IOException {
    try {
      place.store().tidy(olderThan);
    } catch (IOException e) {
      // Not every store lets it be seen what was cut off; its own rules clear it away then.
    }
    var fulls = place.fulls();
    for (int i = 0; i < fulls.size() - ALWAYS; i++) {
      if (fulls.get(i).began().isBefore(olderThan)) {
        place.drop(fulls.get(i));
      }
    }
    var left = place.fulls();
    if (left.isEmpty()) {
      return;
    }
    // Not the first by name: where the clock was put back, a later copy bears the earlier moment.
    var first = left.stream().map(full -> Recovery.order(full.first())).min(naturalOrder()).get();
    for (var piece : place.pieces()) {
      if (Recovery.order(piece).compareTo(first) < 0) {
        place.store().delete(Place.log(piece));
      }
    }
  }
}
