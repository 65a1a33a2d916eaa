package org.linli.rest.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.Setting;
import org.linli.health.entity.Statements;
import org.linli.health.entity.WaitingWork;
import org.linli.identity.boundary.NodeDemands;
import org.linli.identity.entity.NodeDemand;
import org.linli.rounds.boundary.RoundTally;

/** {@code /workings}: what the clock does, what waits, which settings hold. */
@Path("/workings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workings")
public class WorkingsResource {

  @Inject private Workings workings;
  @Inject private NodeDemands demands;

  @GET
  @Path("/rounds")
  @Operation(operationId = "listRounds", summary = "What this server does by the clock")
  public List<RoundTally> rounds() {
    return workings.rounds();
  }

  @GET
  @Path("/waiting")
  @Operation(operationId = "listWaitingWork", summary = "What waits for its time, by kind")
  public List<WaitingWork> waiting() {
    return workings.waiting();
  }

  @GET
  @Path("/settings")
  @Operation(
      operationId = "listSettings",
      summary = "Settings in force with their sources; secrets by their names alone")
  public List<Setting> settings() {
    return workings.settings();
  }

  @GET
  @Path("/second-factor")
  @Operation(
      operationId = "listFactorDemands",
      summary = "Of whom each server demands a second factor by its own settings")
  public List<NodeDemand> demands() {
    return demands.list();
  }

  @GET
  @Path("/statements")
  @Operation(operationId = "getStatements", summary = "What the database is busy with")
  public Statements statements() {
    return workings.statements();
  }
}
