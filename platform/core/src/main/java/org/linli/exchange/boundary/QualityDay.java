package org.linli.exchange.boundary;

import java.time.LocalDate;
import org.linli.packs.Text;

/**
 * The quality of an asset's rows on a day, as far as they were to leave or came in.
 *
 * @param name of the asset; null where nobody describes it any more
 * @param supplier whose rows came in; empty for what goes out
 * @param checked how many were looked at
 * @param withheld how many of them were held back
 * @param missing rows without something that has to be there; and so on
 * @param late promises of the supplier that ran out on that day
 */
public record QualityDay(
    String asset,
    Text name,
    String supplier,
    LocalDate day,
    long checked,
    long withheld,
    long missing,
    long invalid,
    long doubled,
    long untimely,
    long late) {

  /** Of what goes out. */
  public QualityDay(
      String asset,
      LocalDate day,
      long checked,
      long withheld,
      long missing,
      long invalid,
      long doubled,
      long untimely) {
    this(asset, null, "", day, checked, withheld, missing, invalid, doubled, untimely, 0);
  }

  public double completeness() {
    return share(missing);
  }

  public double validity() {
    return share(invalid);
  }

  public double uniqueness() {
    return share(doubled);
  }

  /** A day on which nothing came that was promised counts as none of it in time. */
  public double timeliness() {
    return checked == 0 && late > 0 ? 0 : share(untimely);
  }

  /** In percent, of what was checked. */
  private double share(long faulty) {
    return checked == 0 ? 100 : 100.0 * (checked - faulty) / checked;
  }
}
