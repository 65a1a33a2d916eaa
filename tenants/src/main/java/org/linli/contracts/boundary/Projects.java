package org.linli.contracts.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.contracts.control.AgreementRules;
import org.linli.contracts.control.ProjectTable;
import org.linli.contracts.control.Signatory;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.persistence.Sql;

/** Projects 项目: each with exactly one operation mode, which all its contracts follow. */
@Facade
public class Projects {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;

  @Inject
  public Projects(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public Projects(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Projects() {
    this(null, null, null);
  }

  @Permit("contracts:read")
  public Page<ProjectRow> list(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                ProjectTable.rows(handle, page.pattern(), page.offset(), page.limit()),
                ProjectTable.count(handle, page.pattern()),
                page));
  }

  @Permit("contracts:read")
  public ProjectRow get(UUID id) {
    return jdbi.withHandle(handle -> ProjectTable.find(handle, id))
        .orElseThrow(() -> new NotFound("project"));
  }

  /** The enterprises and departments that can be named as parties. */
  @Permit("contracts:read")
  public List<Organisation> organisations() {
    return jdbi.withHandle(ProjectTable::organisations);
  }

  @Permit("contracts:write")
  @Mutates("project.opened")
  public UUID open(ProjectDraft draft) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    AgreementRules.check(draft);
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          if (ProjectTable.numberTaken(handle, draft.number().strip())) {
            throw new Conflict("project");
          }
          ProjectTable.insert(handle, id, draft, bureau, now());
        });
    return id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
