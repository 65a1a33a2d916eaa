package org.linli.rest.open311;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.boundary.Open311;
import org.linli.matters.entity.PublicRequestQuery;
import org.linli.messages.Messages;
import org.linli.rest.http.Asked;
import org.linli.rest.http.FormBody;
import org.linli.rest.http.Language;
import org.linli.tenancy.entity.TenantId;

/**
 * {@code /open311/v2}: GeoReport v2. The key of an application is the {@code api_key}, a community
 * the {@code jurisdiction_id}.
 */
@Path("/open311/v2")
@RequestScoped
@Tag(name = "open311")
public class Open311Resource {

  private static final String ADDRESS = "/api/v1/open311/v2/";
  private static final Instant SINCE = Instant.parse("2026-11-22T00:00:00Z");
  private static final Duration USUAL = Duration.ofDays(90);
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 100;
  private static final int LAST_PAGE = 10_000;

  @Inject private Open311 open311;

  @Context private UriInfo uri;

  @Context private HttpServletRequest request;

  @GET
  @Path("/discovery.{format:json|xml}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "getOpen311Discovery",
      summary = "Open311: where the service is and what it speaks")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response discovery(@PathParam("format") String format) {
    return Written.answer(200, format, "discovery", Written.discovery(URI.create(base()), SINCE))
        .build();
  }

  @GET
  @Path("/services.{format:json|xml}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "listOpen311Services",
      summary = "Open311: what may be reported in a community")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response services(
      @PathParam("format") String format, @QueryParam("jurisdiction_id") String jurisdiction) {
    var locale = Language.of(request);
    var group = Messages.text(locale, "open311.group");
    var services =
        open311.services(community(jurisdiction), locale).stream()
            .map(service -> Written.service(service, group))
            .toList();
    return Written.answer(200, format, "services", services).build();
  }

  @GET
  @Path("/services/{code}.{format:json|xml}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "getOpen311Service",
      summary = "Open311: what is asked of who reports such a thing")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response service(
      @PathParam("code") String code,
      @PathParam("format") String format,
      @QueryParam("jurisdiction_id") String jurisdiction) {
    var fields = open311.fields(community(jurisdiction), code, Language.of(request));
    return Written.answer(200, format, "service_definition", Written.definition(code, fields))
        .build();
  }

  @POST
  @Path("/requests.{format:json|xml}")
  @Consumes({FormBody.ENCODED, FormBody.PARTS})
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "openOpen311Request",
      summary = "Open311: report something, with photographs as media in a form of parts")
  @RequestBody(
      content =
          @Content(mediaType = FormBody.ENCODED, schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Object.class, responseCode = "201")
  public Response open(
      @PathParam("format") String format,
      @Parameter(hidden = true) @HeaderParam("Content-Type") String type,
      byte[] body) {
    var form = FormBody.of(type, body == null ? new byte[0] : body);
    var jurisdiction =
        form.last("jurisdiction_id") == null
            ? uri.getQueryParameters().getFirst("jurisdiction_id")
            : form.last("jurisdiction_id");
    var opened = open311.open(jurisdiction, Reported.of(form));
    var notice =
        Messages.text(Language.of(request), "open311.notice", opened.number(), opened.code());
    return Written.answer(201, format, "service_requests", List.of(Written.made(opened, notice)))
        .location(URI.create(base() + "requests/" + opened.id() + "." + format))
        .build();
  }

  @GET
  @Path("/requests.{format:json|xml}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "listOpen311Requests",
      summary = "Open311: what was reported, newest first, of the last 90 days if nothing is said")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response requests(
      @PathParam("format") String format,
      @QueryParam("jurisdiction_id") String jurisdiction,
      @QueryParam("service_request_id") String requests,
      @QueryParam("service_code") String services,
      @QueryParam("start_date") String start,
      @QueryParam("end_date") String end,
      @QueryParam("status") String status,
      @QueryParam("page") String page,
      @QueryParam("page_size") String size) {
    var until = time("end_date", end);
    var from = time("start_date", start);
    var most = size == null ? USUAL_PAGE : Asked.number("page_size", size, 1, LONGEST_PAGE);
    var at = page == null ? 1 : Asked.number("page", page, 1, LAST_PAGE);
    var query =
        new PublicRequestQuery(
            words(requests),
            words(services),
            from == null ? (until == null ? Instant.now() : until).minus(USUAL) : from,
            until,
            open(words(status)));
    var found =
        open311.list(jurisdiction, query, new PageRequest((at - 1) * most, most, null)).items();
    return Written.answer(
            200,
            format,
            "service_requests",
            found.stream().map(one -> Written.request(one, base())).toList())
        .build();
  }

  @GET
  @Path("/requests/{request}.{format:json|xml}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.WILDCARD})
  @Operation(
      operationId = "getOpen311Request",
      summary = "Open311: one thing that was reported, by its id or its number")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response request(
      @PathParam("request") String id,
      @PathParam("format") String format,
      @QueryParam("jurisdiction_id") String jurisdiction) {
    var found = Written.request(open311.get(jurisdiction, id), base());
    return Written.answer(200, format, "service_requests", List.of(found)).build();
  }

  @GET
  @Path("/media/{request}/{photo}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getOpen311Media",
      summary = "Open311: a photograph of what was reported")
  public Response media(@PathParam("request") String id, @PathParam("photo") String photo) {
    var found = open311.media(id, Asked.id("matter-file", photo));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  private static TenantId community(String jurisdiction) {
    try {
      return new TenantId(Asked.required("jurisdiction_id", jurisdiction).strip());
    } catch (IllegalArgumentException e) {
      throw new NotFound("jurisdiction");
    }
  }

  /** A plus that nobody escaped is a blank by now. */
  private static Instant time(String field, String text) {
    return Asked.instant(field, text == null ? null : text.strip().replace(' ', '+'), null);
  }

  private static List<String> words(String list) {
    return list == null || list.isBlank()
        ? List.of()
        : Stream.of(list.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static Boolean open(List<String> states) {
    if (!List.of("open", "closed").containsAll(states)) {
      throw new Invalid("status", "open, closed");
    }
    return states.isEmpty() || states.size() > 1 ? null : (Boolean) states.contains("open");
  }

  private String base() {
    var base = uri.getBaseUri();
    var host = base.getAuthority() == null ? "" : base.getScheme() + "://" + base.getAuthority();
    return host + ADDRESS;
  }
}
