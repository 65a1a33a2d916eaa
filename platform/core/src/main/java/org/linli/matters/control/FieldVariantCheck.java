package org.linli.matters.control;

import java.util.List;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;

/** Whether what the template protects of a person stays protected in the variant. */
final class FieldVariantCheck {

  private final MatterForm here;
  private final Weakenings found;

  FieldVariantCheck(MatterForm here, Weakenings found) {
    this.here = here;
    this.found = found;
  }

  void check(List<FormField> template) {
    template.forEach(field -> here.field(field.id()).ifPresent(own -> check(field, own)));
  }

  private void check(FormField above, FormField own) {
    need(!above.level().isAbove(own.level()), "level", above);
    need(Weakenings.isNoWider(above.roles(), own.roles()), "roles", above);
    if (above.isPersonal()) {
      // A telephone number that is called a text would be masked as one.
      need(above.type() == own.type(), "type", above);
      need(above.clear().containsAll(own.clear()), "clear", above);
    }
  }

  private void need(boolean holds, String code, FormField field) {
    found.need(holds, code, field.name(), null);
  }
}
