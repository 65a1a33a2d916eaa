package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Approvals;
import org.linli.matters.control.Drafts;
import org.linli.matters.entity.DefinitionDetail;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Misfit;
import org.linli.matters.entity.NewProcess;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.Migrations;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Migration;

/**
 * The processes of the city and of what lies below it: the templates of the packs, and what
 * divisions make of them.
 */
@Facade
public class ProcessDesk {

  private final Drafts drafts;
  private final Definitions definitions;
  private final Migrations migrations;
  private final Approvals approvals;

  @Inject
  public ProcessDesk(
      Drafts drafts, Definitions definitions, Migrations migrations, Approvals approvals) {
    this.drafts = drafts;
    this.definitions = definitions;
    this.migrations = migrations;
    this.approvals = approvals;
  }

  /** For the container's proxy alone. */
  protected ProcessDesk() {
    this(null, null, null, null);
  }

  /**
   * Versions of the division, of those above and of those below it, by process.
   *
   * @param scope the division; null for the caller's own
   * @param state null for all
   */
  @Permit("processes:read")
  public Page<DefinitionRow> list(String scope, DefinitionState state, PageRequest page) {
    var search = page.search();
    return Page.part(
        definitions.around(drafts.scope(scope)).stream()
            .filter(row -> state == null || row.state() == state)
            .filter(
                row -> search == null || row.key().contains(search) || row.name().contains(search))
            .toList(),
        page);
  }

  /**
   * Variants that stand and do not keep to what stands above them now 与上级模板不符: a stricter template
   * came after them. They go on, and cannot be published again as they are.
   *
   * @param scope of the division and of those below it; null for the caller's own
   */
  @Permit("processes:read")
  public List<Misfit> misfits(String scope) {
    return drafts.misfits(scope);
  }

  @Permit("processes:read")
  public DefinitionDetail get(UUID id) {
    return new DefinitionDetail(drafts.seen(id), drafts.form(id).orElse(null));
  }

  /** The BPMN file of a version. */
  @Permit("processes:read")
  public String file(UUID id) {
    drafts.seen(id);
    return definitions.file(id);
  }

  /** All that is wrong with a draft, with lines; nothing is kept. */
  @Permit("processes:write")
  public List<String> findings(DefinitionDraft draft) {
    return drafts.findings(draft);
  }

  /**
   * Begins a process from nothing 新建流程: a draft with start, one step and end, its form beside it,
   * which can run as it is and is drawn on from there.
   *
   * @throws org.linli.access.boundary.Invalid naming what is missing, and where its key or the word
   *     of its numbers are another process's
   */
  @Permit("processes:write")
  @Mutates(value = "process.begun", refusals = true)
  public UUID begin(NewProcess asked) {
    return drafts.begin(asked);
  }

  /** Keeps a process that can run, with its form, as the division's next version. */
  @Permit("processes:write")
  @Mutates(value = "process.drafted", refusals = true)
  public UUID draft(DefinitionDraft draft) {
    return drafts.draft(draft);
  }

  /**
   * Asks for the publication of a draft 送审.
   *
   * @param note what the second person shall know; null for nothing
   */
  @Permit("processes:write")
  @Mutates("process.submitted")
  public void submit(UUID id, String note) {
    approvals.submit(id, note);
  }

  /**
   * From now on it is what the division begins 复核发布.
   *
   * @throws ApprovalRefused for who drew or submitted it, and where nobody asked for it
   */
  @Permit("processes:publish")
  @Mutates(value = "process.published", refusals = true)
  public void publish(UUID id) {
    approvals.approve(id);
  }

  /** Gives what was submitted back to whoever drew it 退回修改. */
  @Permit("processes:publish")
  @Mutates(value = "process.refused", refusals = true)
  public void refuse(UUID id, String reason) {
    approvals.refuse(id, reason);
  }

  /** Nothing is begun by it any more; what runs on it ends on it. */
  @Permit("processes:publish")
  @Mutates("process.withdrawn")
  public void withdraw(UUID id, String reason) {
    definitions.withdraw(id, reason);
  }

  /** What would become of the caller's community's matters on another version. */
  @Permit("processes:read")
  public Migration preview(UUID from, UUID to) {
    return migrations.preview(from, to);
  }

  /** Lets those that fit go on by the other version. */
  @Permit("processes:write")
  @Mutates("process.migrated")
  public Migration migrate(UUID from, UUID to) {
    return migrations.migrate(from, to);
  }
}
