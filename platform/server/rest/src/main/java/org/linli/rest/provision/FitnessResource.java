package org.linli.rest.provision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.GapState;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.SpecState;
import org.linli.provision.entity.StandardRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /provision}: whether devices reach the figures asked of them, and stand as far apart. */
@Path("/provision")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "provision")
public class FitnessResource {

  @Inject private Fitness fitness;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Path("/specs")
  @Operation(
      operationId = "listSpecs",
      summary = "The figures asked of devices, and what their papers and mounting say")
  public Page<SpecRow> specs(
      @QueryParam("model") String model,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return fitness.specs(
        Asked.optional("model", model, String::strip),
        Asked.optionalOneOf(SpecState.class, "state", state),
        paging.request());
  }

  @GET
  @Path("/specs/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportSpecs",
      summary = "The figures of devices as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportSpecs(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            ProvisionSheets.specs(models),
            page -> fitness.specs(null, null, page)));
  }

  @GET
  @Path("/gaps")
  @Operation(
      operationId = "listGaps",
      summary = "How far devices stand from their nearest fellow, against what is asked")
  public Page<GapRow> gaps(
      @QueryParam("model") String model,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return fitness.gaps(
        Asked.optional("model", model, String::strip),
        Asked.optionalOneOf(GapState.class, "state", state),
        paging.request());
  }

  @GET
  @Path("/gaps/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportGaps",
      summary = "The distances of devices as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportGaps(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            ProvisionSheets.gaps(models),
            page -> fitness.gaps(null, null, page)));
  }

  @GET
  @Path("/standards")
  @Operation(
      operationId = "listStandards",
      summary = "The devices whose files have to name standards, and what they name")
  public Page<StandardRow> standards(@QueryParam("met") String met, @BeanParam Paging paging) {
    return fitness.standards(Asked.yesOrNo("met", met), paging.request());
  }

  @GET
  @Path("/standards/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportStandards",
      summary = "The standards on file as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportStandards(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            ProvisionSheets.standards(models),
            page -> fitness.standards(null, page)));
  }
}
