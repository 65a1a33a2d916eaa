package org.linli.exchange.boundary;

import java.time.LocalDate;

/**
 * The quality of an asset's rows on a day, as far as they were to leave.
 *
 * @param checked how many were looked at
 * @param withheld how many of them were held back
 * @param missing rows without something that has to be there; and so on
 */
public record QualityDay(
    String asset,
    LocalDate day,
    long checked,
    long withheld,
    long missing,
    long invalid,
    long doubled,
    long untimely) {

  public double completeness() {
    return share(missing);
  }

  public double validity() {
    return share(invalid);
  }

  public double uniqueness() {
    return share(doubled);
  }

  public double timeliness() {
    return share(untimely);
  }

  /** In percent, of what was checked. */
  private double share(long faulty) {
    return checked == 0 ? 100 : 100.0 * (checked - faulty) / checked;
  }
}
