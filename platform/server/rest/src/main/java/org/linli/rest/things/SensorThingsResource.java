package org.linli.rest.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.rest.http.Asked;
import org.linli.things.boundary.Observing;
import org.linli.things.boundary.Things;
import org.linli.things.entity.Answer;
import org.linli.things.entity.DeviceProof;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Sent;
import org.linli.things.entity.Service;

/**
 * {@code /sensorthings/v1.1} and {@code /v1.0}: OGC SensorThings. One resource for all addresses:
 * what they name is read by the standard's own grammar.
 */
@Path("/sensorthings/{version}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sensorthings")
public class SensorThingsResource {

  private static final String OBSERVATIONS = "Observations";
  private static final String ALL = "CreateObservations";
  private static final String ADDRESS = "/api/sensorthings/";

  /** The requirement classes of OGC 18-088 that hold here. */
  private static final List<String> CONFORMANCE =
      List.of(
          "http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel",
          "http://www.opengis.net/spec/iot_sensing/1.1/req/resource-path/resource-path-to-entities",
          "http://www.opengis.net/spec/iot_sensing/1.1/req/request-data",
          "http://www.opengis.net/spec/iot_sensing/1.1/req/data-array/data-array");

  @Inject private Things things;
  @Inject private Observing observing;

  @PathParam("version")
  private String version;

  @Context private UriInfo uri;

  @GET
  @Operation(
      operationId = "getSensorThingsRoot",
      summary = "SensorThings: the collections of the service")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Map<String, Object> root() {
    var service = service();
    var root = new LinkedHashMap<String, Object>();
    root.put(
        "value",
        Arrays.stream(Kind.values())
            .map(kind -> Map.of("name", kind.plural(), "url", service.root() + "/" + kind.plural()))
            .toList());
    if (!"v1.0".equals(version)) {
      root.put("serverSettings", Map.of("conformance", CONFORMANCE));
    }
    return root;
  }

  @GET
  @Path("/{path:.+}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "readSensorThings",
      summary = "SensorThings: entities, collections, properties; $filter and the other options")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response read(@PathParam("path") String path) {
    var service = service();
    return answer(
        things.read(service, path, uri.getQueryParameters(), next(service.root() + "/" + path)));
  }

  @POST
  @Path("/{path:.+}")
  @Operation(
      operationId = "makeSensorThings",
      summary = "SensorThings: make an entity, or send observations, one or in a data array")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Object.class, responseCode = "201")
  public Response make(
      @PathParam("path") String path,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      JsonNode body) {
    var service = service();
    var proof = DeviceProof.of(authorization);
    Asked.required("body", body);
    if (path.equals(ALL)) {
      return Response.status(Response.Status.CREATED)
          .entity(observing.sendAll(service, body, proof))
          .build();
    }
    if (path.equals(OBSERVATIONS) || path.endsWith(")/" + OBSERVATIONS)) {
      return sent(service, observing.send(service, StreamAddress.of(path), body, proof));
    }
    var made = things.make(service, path, body);
    var answer = Response.created(URI.create(made.address())).entity(made.entity());
    return (made.secret() == null ? answer : answer.header("X-Device-Secret", made.secret()))
        .build();
  }

  @PATCH
  @Path("/{path:.+}")
  @Operation(
      operationId = "changeSensorThings",
      summary = "SensorThings: change an entity that a client made")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response change(@PathParam("path") String path, JsonNode body) {
    var service = service();
    things.change(path, Asked.required("body", body));
    return answer(things.read(service, path, Map.of(), service.root()));
  }

  @DELETE
  @Path("/{path:.+}")
  @Operation(
      operationId = "removeSensorThings",
      summary = "SensorThings: take away an entity that a client made")
  @APIResponseSchema(value = Object.class, responseCode = "200")
  public Response remove(@PathParam("path") String path) {
    service();
    things.remove(path);
    return Response.ok().build();
  }

  private Service service() {
    if (!"v1.0".equals(version) && !"v1.1".equals(version)) {
      throw new NotFound("thing");
    }
    var base = uri.getBaseUri();
    var host = base.getAuthority() == null ? "" : base.getScheme() + "://" + base.getAuthority();
    return new Service(version, host + ADDRESS + version);
  }

  private String next(String address) {
    var kept = new StringBuilder();
    var query = uri.getRequestUri().getRawQuery();
    for (var option : query == null ? new String[0] : query.split("&")) {
      if (!option.startsWith("$skip=") && !option.startsWith("%24skip=") && !option.isEmpty()) {
        kept.append(option).append('&');
      }
    }
    return address + "?" + kept;
  }

  private static Response answer(Answer answer) {
    if (answer.body() == null) {
      return Response.noContent().build();
    }
    return answer.bare() && !(answer.body() instanceof JsonNode)
        ? Response.ok(String.valueOf(answer.body()), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
            .build()
        : Response.ok(answer.body(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Response sent(Service service, Sent sent) {
    var entity = JsonNodeFactory.instance.objectNode();
    entity.putPOJO("@iot.id", service.id(Kind.OBSERVATION, sent.id()));
    entity.put("@iot.selfLink", sent.address());
    entity.put("phenomenonTime", sent.at().toString());
    entity.put("resultTime", sent.at().toString());
    entity.put("result", sent.result());
    return Response.status(sent.stored() ? Response.Status.CREATED : Response.Status.ACCEPTED)
        .location(URI.create(sent.address()))
        .entity(entity)
        .build();
  }
}
