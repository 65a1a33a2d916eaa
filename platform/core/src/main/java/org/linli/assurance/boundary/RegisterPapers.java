package org.linli.assurance.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.assurance.control.PaperTable;
import org.linli.assurance.control.Place;
import org.linli.assurance.control.RecordTable;
import org.linli.assurance.entity.PaperRow;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterStep;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.documents.boundary.Scans;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;

/** The papers that prove entries: a report, a certificate, a sheet of who took part. */
@Facade
public class RegisterPapers {

  private static final int LONGEST_NAME = 200;
  private static final int MOST = 20;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;

  /** A paper with its content. */
  public record Paper(PaperRow row, byte[] content) {}

  @Inject
  public RegisterPapers(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = InstantSource.system();
  }

  /** For the container's proxy alone. */
  protected RegisterPapers() {
    this(null, null);
  }

  /**
   * Adds one to an own entry; it can neither be changed nor taken away again.
   *
   * @param content a PDF that opens, or a JPEG or PNG that can be drawn, at most 5 MiB
   * @throws Conflict the entry is closed, has twenty, or has one of the same content
   */
  @Permit("assurance:write")
  @Mutates("security-record.paper-added")
  public UUID add(UUID record, String name, byte[] content) {
    var named = Invalid.text("name", name, LONGEST_NAME);
    var type = Scans.type(content);
    return jdbi.withHandle(
        handle -> {
          var place = Place.of(handle, scopes.caller());
          var entry = seen(handle, place, record);
          if (!entry.keeper().equals(place.key())) {
            throw new NotFound(SecurityRegister.WHAT);
          }
          if (entry.state() == RecordState.CLOSED
              || PaperTable.papers(handle, record).size() >= MOST) {
            throw new Conflict(SecurityRegister.WHAT);
          }
          var at = now();
          var by = scopes.caller().displayName();
          var paper = new PaperRow(Sql.newId(), at, by, named, type, Sha256.hex(content));
          if (!PaperTable.add(handle, place, entry, paper, content)) {
            throw new Conflict("security-paper");
          }
          PaperTable.step(handle, place, entry, RegisterStep.PAPER, at, by, named);
          return paper.id();
        });
  }

  /** For whoever sees the entry. */
  @Permit("assurance:read")
  public Paper get(UUID record, UUID paper) {
    return jdbi.withHandle(
        handle -> {
          seen(handle, Place.of(handle, scopes.caller()), record);
          var row =
              PaperTable.papers(handle, record).stream()
                  .filter(one -> one.id().equals(paper))
                  .findFirst()
                  .orElseThrow(() -> new NotFound("security-paper"));
          return new Paper(row, PaperTable.content(handle, record, paper).orElseThrow());
        });
  }

  private SecurityRecord seen(Handle handle, Place place, UUID record) {
    return RecordTable.find(handle, place, record, LocalDate.ofInstant(now(), CityTime.ZONE))
        .orElseThrow(() -> new NotFound(SecurityRegister.WHAT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
