package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.documents.boundary.PaperIssue;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.PaperStep;
import org.linli.messages.Messages;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.VariableType;

/**
 * Makes a paper of a matter at a step of its process 自动出具文书: which one and what stands in it says
 * the form. Number, seal, signatures and step stand or fall together.
 */
@ApplicationScoped
public class PaperMaking implements Action {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final MatterTable table;
  private final PaperDrafts drafts;
  private final PaperIssue issue;
  private final Changes changes;

  @Inject
  public PaperMaking(
      Jdbi jdbi,
      Scopes scopes,
      MatterTable table,
      PaperDrafts drafts,
      PaperIssue issue,
      Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.drafts = drafts;
    this.issue = issue;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected PaperMaking() {
    this(null, null, null, null, null, null);
  }

  @Override
  public String name() {
    return PaperStep.ACTION;
  }

  @Override
  public Map<String, VariableType> parameters() {
    return Map.of();
  }

  /** The number and the id of the paper. */
  @Override
  public Map<String, VariableType> results() {
    return Map.of("number", VariableType.TEXT, "paper", VariableType.TEXT);
  }

  @Override
  public Map<String, Object> perform(ActionCall call) {
    var matter = table.numbered(call.businessKey());
    var spot =
        new PaperDrafts.Spot(call.definition(), call.instance(), call.step(), call.variables());
    var draft = drafts.draft(matter, spot, request(call));
    var caller = scopes.caller();
    var name =
        caller.isSystem()
            ? Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.paper.by-itself")
            : caller.displayName();
    var paper = issue.issue(call.tenant(), draft, drafts.sealer(), name);
    jdbi.useHandle(
        handle -> {
          var now = Instant.now();
          if (caller.isSystem()) {
            Deeds.byItself(
                handle, call.tenant(), matter.id(), Deed.PAPER, call.step(), paper.number(), now);
          } else {
            Deeds.write(
                handle,
                call.tenant(),
                caller,
                matter.id(),
                Deed.PAPER,
                call.step(),
                paper.number(),
                now);
          }
        });
    changes.tell(call.tenant(), "matters");
    return Map.of("number", paper.number(), "paper", paper.id().toString());
  }

  /** The same at every try of one coming to the step, and another when it comes there again. */
  private static UUID request(ActionCall call) {
    var coming = call.instance() + "/" + call.step() + "/" + call.visit();
    return UUID.nameUUIDFromBytes(coming.getBytes(StandardCharsets.UTF_8));
  }
}
