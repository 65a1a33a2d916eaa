package org.linli.matters.control;

import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.NewProcess;

/** The drawing and the form that a process from nothing begins with, as its pack says. */
final class Blank {

  private static final String FOLDER = "blank/";

  private Blank() {}

  /**
   * @param asked checked
   */
  static DefinitionDraft of(NewProcess asked) {
    var xml =
        ProcessPacks.text(FOLDER + "process.bpmn")
            .replace("{key}", asked.key())
            .replace("{name}", escaped(asked.zh()));
    var form = FormPages.of(ProcessPacks.text(FOLDER + "form.yaml")).begun(asked).yaml();
    return new DefinitionDraft(asked.scope(), xml, form);
  }

  /** As it may stand in an attribute. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
