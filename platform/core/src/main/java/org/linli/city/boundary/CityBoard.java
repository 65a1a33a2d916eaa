package org.linli.city.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.tenancy.entity.DivisionCode;

/** The figures of the city and of every division in it, within the caller's scope. */
@Facade
public class CityBoard {

  @Inject
  public CityBoard(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected CityBoard() {
    this(null, null);
  }

  @Permit("figures:read")
  public Figures figures(DivisionCode code) {
    throw new UnsupportedOperationException();
  }

  /** The divisions one level below, in the order of their codes. */
  @Permit("figures:read")
  public List<DivisionFigures> children(DivisionCode code) {
    throw new UnsupportedOperationException();
  }

  /** The last hours, oldest first, without gaps; the running hour is the last. */
  @Permit("figures:read")
  public List<FiguresHour> trend(DivisionCode code, int hours) {
    throw new UnsupportedOperationException();
  }
}
