package org.linli.rest.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.LinkKind;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.networks.boundary.NetworkSheet;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.LinkSum;
import org.linli.networks.entity.MessageForm;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /networks}: how devices reach the platform, and how well. */
@Path("/networks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "networks")
public class NetworksResource {

  @Inject private Networks networks;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Path("/links")
  @Operation(
      operationId = "listLinks",
      summary = "The devices in service with their links; what is heard least comes first")
  public Page<LinkRow> links(@QueryParam("link") String link, @BeanParam Paging paging) {
    return networks.links(Asked.optionalOneOf(LinkKind.class, "link", link), paging.request());
  }

  @GET
  @Path("/links/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportLinks",
      summary = "The devices with their links as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form), NetworkSheet.of(models), page -> networks.links(null, page)));
  }

  @GET
  @Path("/sums")
  @Operation(
      operationId = "listLinkSums",
      summary = "How the devices of each link fare: steadiness and what was delivered in a day")
  public List<LinkSum> sums() {
    return networks.sums();
  }

  @GET
  @Path("/forms")
  @Operation(operationId = "listForms", summary = "The makers' forms of messages that are read")
  public List<MessageForm> forms() {
    return networks.forms();
  }
}
