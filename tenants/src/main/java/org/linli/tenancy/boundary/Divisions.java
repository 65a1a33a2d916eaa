package org.linli.tenancy.boundary;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.control.Reach;
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
    return jdbi.withHandle(handle -> CityImport.load(handle, csv, dryRun));
  }

  @Permit("divisions:read")
  public List<DivisionRow> children(DivisionCode asked) {
    var code = get(asked).code();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from division where parent_code = :code order by code")
                .bind("code", code)
                .map(Divisions::row)
                .list());
  }

  /** From the highest division that the caller may see down to the given one. */
  @Permit("divisions:read")
  public List<DivisionRow> path(DivisionCode asked) {
    var code = get(asked).code();
    var reach = Reach.overDivisions(scopes.caller());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from division where :code like code || '%' and length(code) >= :top order by length(code)""")
                .bind("code", code)
                .bind("top", reach.length())
                .map(Divisions::row)
                .list());
  }

  /** A code that a community had before its divisions changed leads to the one that it has. */
  @Permit("divisions:read")
  public DivisionRow get(DivisionCode code) {
    var reach = Reach.overDivisions(scopes.caller());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from division where code = coalesce(
                      (select t.code from division_former f join tenant t on t.id = f.community
                        where f.code = :code), :code)""")
                .bind("code", code)
                .map(Divisions::row)
                .findOne()
                .filter(row -> Reach.covers(reach, row.code()))
                .orElseThrow(() -> new NotFound("division")));
  }

  @Permit("divisions:read")
  public Page<DivisionRow> search(PageRequest request) {
    return new PagedQuery(
            "select * ",
            """
            from division where code like :within and (name ilike :search or code like :search
              or code in (select t.code from division_former f join tenant t on t.id = f.community
                where f.code like :search))""")
        .bind("within", Reach.overDivisions(scopes.caller()) + "%")
        .bind("search", request.pattern())
        .page(jdbi, request, "code", Divisions::row);
  }

  private static DivisionRow row(ResultSet row, StatementContext context) throws SQLException {
    var code = new DivisionCode(row.getString("code"));
    return new DivisionRow(code, row.getString("name"), code.level(), code.parent().orElse(null));
  }
}
