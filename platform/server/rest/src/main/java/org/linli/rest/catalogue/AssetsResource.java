package org.linli.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.DcatForm;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.ExplainRow;
import org.linli.tenancy.entity.OperationMode;

/** {@code /assets}: the ledger of data assets, as far as the caller may know of them. */
@Path("/assets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
public class AssetsResource {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";

  @Inject private Assets assets;
  @Inject private AssetImport files;
  @Inject private Scopes scopes;

  @GET
  @Operation(operationId = "listAssets", summary = "The assets that the caller may know of")
  public Page<AssetRow> list(@BeanParam Filter filter, @BeanParam Paging paging) {
    return assets.list(filter.query(), paging.request());
  }

  @GET
  @Path("/export")
  @Produces(EXCEL)
  @Operation(operationId = "exportAssets", summary = "The ledger as an Excel file")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Filter filter, @QueryParam("search") String search) {
    return file(
        assets.exportExcel(filter.query(), search, scopes.caller().locale()), "assets.xlsx");
  }

  @GET
  @Path("/turtle")
  @Produces(TURTLE)
  @Operation(operationId = "exportAssetsAsTurtle", summary = "The catalogue as DCAT 3 in Turtle")
  public String turtle(@BeanParam Filter filter, @QueryParam("search") String search) {
    return assets.exportDcat(filter.query(), search, DcatForm.TURTLE);
  }

  @GET
  @Path("/json-ld")
  @Produces(JSON_LD)
  @Operation(operationId = "exportAssetsAsJsonLd", summary = "The catalogue as DCAT 3 in JSON-LD")
  public String jsonLd(@BeanParam Filter filter, @QueryParam("search") String search) {
    return assets.exportDcat(filter.query(), search, DcatForm.JSON_LD);
  }

  @GET
  @Path("/template")
  @Produces(EXCEL)
  @Operation(operationId = "getAssetTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return file(files.template(scopes.caller().locale()), "assets-template.xlsx");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAsset", summary = "An asset with its fields and proposals")
  public AssetDetail get(@PathParam("id") String id) {
    return assets.get(id);
  }

  @GET
  @Path("/{id}/life")
  @Operation(operationId = "getAssetLife", summary = "From registration to each use, newest first")
  public Page<LifeRow> life(@PathParam("id") String id, @BeanParam Paging paging) {
    return assets.life(id, paging.request());
  }

  @GET
  @Path("/{id}/rights")
  @Operation(
      operationId = "getAssetRights",
      summary = "Who may do what with it in an operation mode, with the clause of each cell")
  public List<ExplainRow> rights(@PathParam("id") String id, @QueryParam("mode") String mode) {
    return assets.rights(id, Asked.oneOf(OperationMode.class, "mode", mode));
  }

  private static Response file(byte[] content, String name) {
    return Response.ok(content, EXCEL)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
