package org.linli.privacy.control;

import java.time.Instant;
import java.util.Comparator;
import org.linli.privacy.entity.OwnDatum;

/**
 * A datum with its place in the copy.
 *
 * @param place counted from 1; data of one place stand by time, those without one last
 */
record Placed(int place, OwnDatum datum) {

  static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::place)
          .thenComparing(
              one -> one.datum().at(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(
              one -> one.datum().value(), Comparator.nullsLast(Comparator.<String>naturalOrder()));
}
