package org.linli.matters.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.linli.matters.entity.MatterForm;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.processes.entity.ProcessModel;

/** Reads forms. */
final class Forms {

  private Forms() {}

  /**
   * @throws PackFault where it is no form
   */
  static MatterForm read(String yaml, String file) {
    return Packs.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), file, MatterForm.class);
  }

  /**
   * @throws PackFault where it is no form, or not one of that process
   */
  static MatterForm checked(String yaml, String file, ProcessModel model) {
    var form = read(yaml, file);
    new FormCheck(file, yaml, form, model).check();
    return form;
  }
}
