package org.linli.processes.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.processes.boundary.Action;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.ProcessModel;

/** Reads a file and says all that is wrong with it. */
final class Reader {

  private final Map<String, Action> actions;
  private final Function<String, Optional<ProcessModel>> called;
  private final Function<String, Optional<ProcessModel>> template;

  /**
   * @param called what a call would start
   * @param template what stands above a variant of that key
   */
  Reader(
      Map<String, Action> actions,
      Function<String, Optional<ProcessModel>> called,
      Function<String, Optional<ProcessModel>> template) {
    this.actions = actions;
    this.called = called;
    this.template = template;
  }

  Checked read(String xml) {
    var findings = new Findings();
    var model = BpmnFile.read(xml, findings);
    model.ifPresent(
        read -> {
          new ModelCheck(read, actions, findings).check();
          new Calls(called, findings).check(read);
          if (findings.isEmpty()) {
            template
                .apply(read.key())
                .ifPresent(above -> new VariantCheck(above, read, findings).check());
          }
        });
    return new Checked(model, findings.all());
  }
}
