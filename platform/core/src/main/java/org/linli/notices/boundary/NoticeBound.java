package org.linli.notices.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.access.boundary.Refusal;
import org.linli.tenancy.entity.CityTime;

/** A publication 公示 of a matter that goes on is not withdrawn before its period is over. */
public final class NoticeBound extends Refusal {

  private static final long serialVersionUID = 1L;

  public NoticeBound(Instant until) {
    super("notice-bound", 409, LocalDate.ofInstant(until, CityTime.ZONE));
  }
}
