package org.linli.rest.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.tenancy.boundary.DivisionRow;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.ImportReport;
import org.linli.tenancy.entity.DivisionCode;

/** {@code /divisions}: the official divisions 区划, and the import of a city's file. */
@Path("/divisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "divisions")
public class DivisionsResource {

  @Inject private Divisions divisions;

  @GET
  @Operation(operationId = "listDivisions", summary = "The divisions in the caller's scope")
  public Page<DivisionRow> search(@BeanParam Paging paging) {
    return divisions.search(paging.request());
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getDivision", summary = "A division")
  public DivisionRow get(@PathParam("code") String code) {
    return divisions.get(division(code));
  }

  @GET
  @Path("/{code}/children")
  @Operation(operationId = "listChildDivisions", summary = "The divisions one level below")
  public List<DivisionRow> children(@PathParam("code") String code) {
    return divisions.children(division(code));
  }

  @GET
  @Path("/{code}/path")
  @Operation(
      operationId = "getDivisionPath",
      summary = "From the highest visible division down to this one")
  public List<DivisionRow> path(@PathParam("code") String code) {
    return divisions.path(division(code));
  }

  @POST
  @Path("/import")
  @Consumes("text/csv")
  @Operation(
      operationId = "importDivisions",
      summary = "Load a city's file (code,name,level,parent), whole or not at all")
  public ImportReport load(@QueryParam("dryRun") String dryRun, byte[] csv) {
    var report =
        divisions.importCity(
            new ByteArrayInputStream(csv), Boolean.TRUE.equals(Asked.yesOrNo("dryRun", dryRun)));
    if (!report.faults().isEmpty()) {
      throw new FaultyFile(report.faults());
    }
    return report;
  }

  private static DivisionCode division(String code) {
    return Asked.id("division", code, DivisionCode::new);
  }
}
