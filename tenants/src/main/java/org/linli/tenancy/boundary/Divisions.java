package org.linli.tenancy.boundary;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.DivisionCode;

/** The divisions of the installed city, each caller's own part of them. */
@Facade
public class Divisions {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Divisions(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Divisions() {
    this(null, null);
  }

  /** Loads a city's file, whole or not at all; a dry run only reports. */
  @Permit("divisions:import")
  @Mutates("city.imported")
  public ImportReport importCity(InputStream csv, boolean dryRun) {
    throw new UnsupportedOperationException();
  }

  @Permit("divisions:read")
  public List<DivisionRow> children(DivisionCode code) {
    throw new UnsupportedOperationException();
  }

  /** From the highest division that the caller may see down to the given one. */
  @Permit("divisions:read")
  public List<DivisionRow> path(DivisionCode code) {
    throw new UnsupportedOperationException();
  }

  @Permit("divisions:read")
  public DivisionRow get(DivisionCode code) {
    throw new UnsupportedOperationException();
  }

  @Permit("divisions:read")
  public Page<DivisionRow> search(PageRequest request) {
    throw new UnsupportedOperationException();
  }
}
