package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.RequestDesk;
import org.linli.rights.control.RequestFiles;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.RequestState;

/** The papers that support an application: an order, a contract's page, a photograph. */
@Facade
public class RequestPapers {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final RequestDesk desk;

  /** A paper with its content. */
  public record Paper(String name, String mediaType, byte[] content) {}

  @Inject
  public RequestPapers(Jdbi jdbi, Scopes scopes, Snapshots snapshots) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.desk =
        new RequestDesk(
            jdbi, scopes, snapshots, event -> {}, InstantSource.system(), RequestPacks.DELIVERED);
  }

  /** For the container's proxy alone. */
  protected RequestPapers() {
    this(null, null, null);
  }

  /** Adds one, as long as there is no answer yet; who asked adds it, and nobody else. */
  @Permit("requests:write")
  @Mutates("request.paper-added")
  public UUID add(UUID request, String name, byte[] content) {
    var application = desk.look(request).application();
    var caller = scopes.caller();
    if (!application.applicant().account().equals(caller.accountId())) {
      throw new NotFound("request");
    }
    if (!application.state().isWaiting() && application.state() != RequestState.DRAFT) {
      throw new Conflict("request");
    }
    return jdbi.withHandle(
        handle ->
            RequestFiles.add(handle, application, name, content, caller.displayName(), desk.now()));
  }

  /** For whoever sees the application. */
  @Permit("requests:read")
  public Paper get(UUID request, UUID paper) {
    var application = desk.look(request).application();
    if (application.state() == RequestState.DRAFT
        && !application.applicant().account().equals(scopes.caller().accountId())) {
      throw new NotFound("request");
    }
    return jdbi.withHandle(handle -> RequestFiles.content(handle, request, paper))
        .map(found -> new Paper(found.name(), found.mediaType(), found.bytes()))
        .orElseThrow(() -> new NotFound("file"));
  }
}
