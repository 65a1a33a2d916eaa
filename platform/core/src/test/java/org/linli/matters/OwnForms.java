package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import org.linli.access.entity.Tier;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;

/** A community's own version of a process, whose form says more than the delivered one. */
final class OwnForms {

  private OwnForms() {}

  /** Drafted by the clerk, published by the street; it stands from now on. */
  static void publish(Ground ground, String plain, String more) {
    publish(ground, "grid-event", plain, more);
  }

  /** The same of another process. */
  static void publish(Ground ground, String process, String plain, String more) {
    var delivered = ProcessPacks.text(process + "/form.yaml");
    var form = delivered.replace(plain, more);
    assertThat(form).isNotEqualTo(delivered);
    var street =
        ground.community.platform.caller(
            Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");
    var draft = new DefinitionDraft(null, ProcessPacks.text(process + "/process.bpmn"), form);
    var id = ground.as(ground.clerk, () -> ground.desk.draft(draft));
    ground.run(ground.clerk, () -> ground.desk.submit(id, "as we work here"));
    ground.run(street, () -> ground.desk.publish(id));
  }
}
