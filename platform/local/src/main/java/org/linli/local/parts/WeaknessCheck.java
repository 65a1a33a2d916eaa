package org.linli.local.parts;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.local.Words;
import org.linli.local.parts.Weakness.Severity;

/**
 * Says which known weaknesses the parts have, and how many of them may not be shipped: from a
 * severity on, unless somebody bears one for a while.
 *
 * @param from from which severity on one fails
 * @param today the day on which waivers are looked at
 */
record WeaknessCheck(Advisories known, Waivers waivers, Severity from, LocalDate today) {

  /**
   * Beyond so many days a file is told to be old. It fails nothing: whoever builds without a line
   * to the world cannot help it.
   */
  static final int OLD_AFTER_DAYS = 30;

  /**
   * @return how many faults there are; 0 where all may be shipped
   */
  long faults(List<Part> parts, PrintStream out) {
    age(out);
    var found = known.in(parts);
    var bad = found.stream().filter(one -> !isBorne(one, out)).count();
    var idle = waivers.idle(found);
    idle.forEach(waiver -> out.println(Words.of("parts.waiver-idle", waiver)));
    out.println(Words.of("parts.weak-sum", found.size(), bad, from));
    return bad + idle.size();
  }

  private void age(PrintStream out) {
    var asOf = known.asOf();
    if (asOf.isEmpty()) {
      out.println(Words.of("parts.undated", known.name()));
      return;
    }
    var days = ChronoUnit.DAYS.between(asOf.get(), today);
    out.println(Words.of("parts.as-of", known.name(), asOf.get()));
    if (days > OLD_AFTER_DAYS) {
      out.println(Words.of("parts.old", known.name(), days, OLD_AFTER_DAYS));
    }
  }

  /** Whether it fails nothing: not bad enough, or borne by somebody on this day. */
  private boolean isBorne(Weakness one, PrintStream out) {
    var mended = one.mended() == null ? "-" : one.mended();
    out.println(
        Words.of("parts.weak", one.part(), one.id(), one.severity(), one.summary(), mended));
    if (one.severity().compareTo(from) < 0) {
      return true;
    }
    var waiver = waivers.of(one);
    if (waiver.isEmpty()) {
      return false;
    }
    var by = waiver.get();
    var days = Waiver.days(one.severity());
    if (by.hasEnded(today)) {
      out.println(Words.of("parts.waiver-ended", by));
    } else if (by.isAhead(today)) {
      out.println(Words.of("parts.waiver-ahead", by, by.since()));
    } else if (by.isTooLong(one.severity())) {
      out.println(Words.of("parts.waiver-long", by, days, one.severity()));
    } else {
      out.println(Words.of("parts.waived", by, by.reason()));
      return true;
    }
    return false;
  }
}
