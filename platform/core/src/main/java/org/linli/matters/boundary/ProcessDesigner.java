package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.matters.control.Approvals;
import org.linli.matters.control.Drafts;
import org.linli.matters.control.FormSheets;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.FormHead;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.ProcessDrawing;
import org.linli.matters.entity.Remark;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.entity.ModelChange;

/**
 * Processes as they are drawn and changed with their forms 流程设计: opened with a drawing, checked
 * step by step, shown as people will see them, compared. Nothing is kept here; that is the desk's.
 */
@Facade
public class ProcessDesigner {

  private final Drafts drafts;
  private final Definitions definitions;
  private final Approvals approvals;
  private final FormSheets sheets;

  @Inject
  public ProcessDesigner(
      Drafts drafts, Definitions definitions, Approvals approvals, FormSheets sheets) {
    this.drafts = drafts;
    this.definitions = definitions;
    this.approvals = approvals;
    this.sheets = sheets;
  }

  /** For the container's proxy alone. */
  protected ProcessDesigner() {
    this(null, null, null, null);
  }

  /** A version with a drawing; where its author drew none, it is laid out. */
  @Permit("processes:read")
  public ProcessDrawing open(UUID id) {
    var row = drafts.seen(id);
    return new ProcessDrawing(
        row, definitions.drawn(id), drafts.form(id).orElse(null), approvals.of(id).orElse(null));
  }

  /** All that is wrong with a draft, each at the step that it is about; nothing is kept. */
  @Permit("processes:write")
  public List<Remark> remarks(DefinitionDraft draft) {
    return drafts.remarks(draft);
  }

  /**
   * The draft with what its drawing and its form need of each other: new steps and ends are named
   * in the form, new fields declared in the file. What cannot be read is given back as it is.
   */
  @Permit("processes:read")
  public DefinitionDraft fitted(DefinitionDraft draft) {
    return drafts.fitted(draft);
  }

  /** What can be changed of a form beside the drawing. */
  @Permit("processes:read")
  public FormSheet sheet(String form) {
    return sheets.sheet(form);
  }

  /** The form with those fields, as YAML; what the sheet does not have stays. */
  @Permit("processes:read")
  public String written(String form, FormSheet sheet) {
    return sheets.written(form, sheet);
  }

  /** What the form says of its kind as a whole: name, purpose, limit, doors, headings. */
  @Permit("processes:read")
  public FormHead head(String form) {
    return sheets.head(form);
  }

  /** The form with that said of its kind, as YAML. */
  @Permit("processes:read")
  public String headed(String form, FormHead head) {
    return sheets.headed(form, head);
  }

  /** The kinds of papers that a step can make. */
  @Permit("processes:read")
  public List<DocumentTemplate> templates() {
    return PaperIssue.templates();
  }

  /** What a step prints; empty where it makes no paper. */
  @Permit("processes:read")
  public Optional<PaperStep> paper(String form, String step) {
    return sheets.paper(form, step);
  }

  /**
   * The form with what a step prints, as YAML.
   *
   * @param paper null where it makes none any more
   */
  @Permit("processes:read")
  public String papered(String form, String step, PaperStep paper) {
    return sheets.papered(form, step, paper);
  }

  /**
   * The form as it will be seen at a step.
   *
   * @param step a task, or {@code start}
   * @param role whose eyes; null for the applicant
   */
  @Permit("processes:read")
  public FormView preview(String form, String step, String role) {
    return sheets.preview(form, step, role);
  }

  /** What differs between two versions, in the process and in the form. */
  @Permit("processes:read")
  public List<ModelChange> compare(UUID before, UUID after) {
    drafts.seen(before);
    drafts.seen(after);
    var changes = new ArrayList<>(definitions.compare(before, after));
    changes.addAll(
        sheets.compare(drafts.form(before).orElse(null), drafts.form(after).orElse(null)));
    return changes;
  }
}
