package org.linli.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.DcatForm;
import org.linli.exports.boundary.Exports;
import org.linli.rest.http.Files;

/**
 * {@code /asset-files}: the ledger to take along. Apart from {@code /assets/{id}}, which a client
 * that asks for JSON first would be led to.
 */
@Path("/asset-files")
@RequestScoped
@Tag(name = "assets")
public class AssetFilesResource {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";

  @Inject private Assets assets;
  @Inject private AssetImport files;
  @Inject private Exports exports;
  @Inject private Scopes scopes;

  @GET
  @Path("/excel")
  @Produces(EXCEL)
  @Operation(operationId = "exportAssets", summary = "The ledger as an Excel file")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Filter filter, @QueryParam("search") String search) {
    return Files.of(exports.book("asset-ledger", assets.lists(filter.query(), search)));
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

  private static Response file(byte[] content, String name) {
    return Response.ok(content, EXCEL)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
