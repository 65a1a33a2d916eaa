package org.linli.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.organisations.boundary.ChargeRow;
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

  /** The organisation that shall answer for an asset, and through which post. */
  public record NewKeeper(UUID unit, String post) {}

  @Inject private Assets assets;
  @Inject private AssetKeepers keepers;

  @GET
  @Operation(operationId = "listAssets", summary = "The assets that the caller may know of")
  public Page<AssetRow> list(@BeanParam Filter filter, @BeanParam Paging paging) {
    return assets.list(filter.query(), paging.request());
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
  @Path("/{id}/keepers")
  @Operation(
      operationId = "listAssetKeepers",
      summary = "Which organisations answer for it, and did, newest first")
  public List<ChargeRow> keepers(@PathParam("id") String id) {
    return keepers.of(id);
  }

  @PUT
  @Path("/{id}/keeper")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "nameAssetKeeper",
      summary = "Name the organisation of the own place that answers for it from now on")
  public void name(@PathParam("id") String id, NewKeeper keeper) {
    var named = Asked.required("body", keeper);
    keepers.name(id, named.unit(), named.post());
  }

  @DELETE
  @Path("/{id}/keeper")
  @Operation(
      operationId = "endAssetKeeper",
      summary = "No organisation of the own place answers for it any more")
  public void end(@PathParam("id") String id) {
    keepers.end(id);
  }

  @GET
  @Path("/{id}/rights")
  @Operation(
      operationId = "getAssetRights",
      summary = "Who may do what with it in an operation mode, with the clause of each cell")
  public List<ExplainRow> rights(@PathParam("id") String id, @QueryParam("mode") String mode) {
    return assets.rights(id, Asked.oneOf(OperationMode.class, "mode", mode));
  }
}
