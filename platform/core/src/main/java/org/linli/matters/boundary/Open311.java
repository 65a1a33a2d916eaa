package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.matters.control.Jurisdictions;
import org.linli.matters.control.PublicRequests;
import org.linli.matters.control.PublicServices;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequest;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.matters.entity.PublicRequestQuery;
import org.linli.matters.entity.PublicService;
import org.linli.matters.entity.PublicServiceField;
import org.linli.tenancy.entity.TenantId;

/**
 * Open311 GeoReport v2 over the kinds of matters that take it. A jurisdiction is a community; what
 * may be reported is told to everybody, what was reported to those who see it by their role.
 */
@Facade
public class Open311 {

  private final Scopes scopes;
  private final PublicServices services;
  private final PublicRequests requests;
  private final Jurisdictions jurisdictions;

  @Inject
  public Open311(
      Scopes scopes,
      PublicServices services,
      PublicRequests requests,
      Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
    this.scopes = scopes;
    this.services = services;
    this.requests = requests;
  }

  /** For the container's proxy alone. */
  protected Open311() {
    this(null, null, null, null);
  }

  /**
   * @throws NotFound for a community that there is not
   */
  @Open("what may be reported in a community is told to everybody; nobody's data is in it")
  public List<PublicService> services(TenantId community, Locale locale) {
    return services.of(jurisdictions.of(community), locale);
  }

  /**
   * @throws NotFound for a service that there is not
   */
  @Open("what is asked of who reports something is told to everybody; nobody's data is in it")
  public List<PublicServiceField> fields(TenantId community, String service, Locale locale) {
    return services.fields(jurisdictions.of(community), service, locale);
  }

  /**
   * Takes up what a program reports.
   *
   * @param jurisdiction null for the caller's own community
   * @throws NotFound for another community than the caller's own
   */
  @Permit("matters:open")
  @Mutates("matter.opened")
  public Opened open(String jurisdiction, PublicRequestDraft draft) {
    own(jurisdiction);
    return services.open(draft);
  }

  /**
   * Newest first.
   *
   * @throws NotFound for another community than the caller's own
   */
  @Permit("matters:read")
  public Page<PublicRequest> list(String jurisdiction, PublicRequestQuery query, PageRequest page) {
    own(jurisdiction);
    return requests.list(query, page);
  }

  /**
   * @param request id or number
   * @throws NotFound for one that the caller does not see
   */
  @Permit("matters:read")
  public PublicRequest get(String jurisdiction, String request) {
    own(jurisdiction);
    return requests.one(request);
  }

  /** A photograph of one that the caller sees. */
  @Permit("matters:read")
  public Enclosure media(String request, UUID file) {
    return requests.media(request, file);
  }

  private void own(String jurisdiction) {
    if (jurisdiction != null && !jurisdiction.isBlank() && !isOwn(jurisdiction.strip())) {
      throw new NotFound("jurisdiction");
    }
  }

  /** Also by the name of one that has become part of the caller's. */
  private boolean isOwn(String jurisdiction) {
    var own = scopes.tenant();
    if (own.isEmpty() || own.get().value().equals(jurisdiction)) {
      return own.isPresent();
    }
    try {
      return jurisdictions.of(new TenantId(jurisdiction)).equals(own.get());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
