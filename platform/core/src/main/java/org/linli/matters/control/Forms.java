package org.linli.matters.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterForm;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.processes.entity.ProcessModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads forms. */
final class Forms {
  private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

  private Forms() {}

  /**
   * @throws PackFault where it is no form
   */
  static MatterForm read(String yaml, String file) {
    return Packs.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), file, MatterForm.class);
  }

  /**
   * One that stands in the database: a server of a later version may have let in by doors that are
   * not known here. They are left out, with a line in the log; nobody comes in by them here.
   *
   * @throws PackFault where it is no form
   */
  static MatterForm stored(String yaml, String definition) {
    return Packs.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        definition,
        MatterForm.class,
        Door.class,
        door -> LOG.warn("the form of {} has a door that is not known here: {}", definition, door));
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
