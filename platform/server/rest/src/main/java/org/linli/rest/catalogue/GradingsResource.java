package org.linli.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.boundary.LoweringRow;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Proposal;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /grading}: the rules of classing and grading, and levels that two people lower. */
@Path("/grading")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
public class GradingsResource {

  @Inject private Gradings gradings;

  /** A sheet and samples of it, to see what the rules say. */
  public record TryBody(AssetSheet sheet, Map<String, List<String>> samples) {}

  /** The wish that waits for a second person; none where the level holds at once. */
  public record Graded(UUID lowering) {}

  @GET
  @Path("/rules")
  @Operation(operationId = "getGradingRules", summary = "The rules of classing and grading")
  public GradingRules rules() {
    return gradings.get();
  }

  @POST
  @Path("/trial")
  @Operation(
      operationId = "tryGrading",
      summary = "What the rules would propose; nothing is registered or kept")
  public List<Proposal> tryOut(TryBody body) {
    return gradings.tryOut(
        Asked.required("sheet", Asked.required("body", body).sheet()), body.samples());
  }

  @POST
  @Path("/assets/{id}")
  @Operation(
      operationId = "gradeAsset",
      summary = "Grade a field: higher at once, lower with a second person")
  public Graded grade(@PathParam("id") String id, FieldGrade grade) {
    return new Graded(
        gradings.grade(Asked.id("asset", id), Asked.required("body", grade)).orElse(null));
  }

  @GET
  @Path("/lowerings")
  @Operation(operationId = "listLowerings", summary = "Lower levels that wait for a second person")
  public Page<LoweringRow> lowerings(@BeanParam Paging paging) {
    return gradings.lowerings(paging.request());
  }

  @POST
  @Path("/lowerings/{id}/agree")
  @Operation(operationId = "agreeToLowering", summary = "Agree as the second person")
  public void agree(@PathParam("id") String id) {
    gradings.agree(Asked.id("lowering", id));
  }

  @POST
  @Path("/lowerings/{id}/refuse")
  @Operation(operationId = "refuseLowering", summary = "Let the level stay")
  public void refuse(@PathParam("id") String id) {
    gradings.refuse(Asked.id("lowering", id));
  }
}
