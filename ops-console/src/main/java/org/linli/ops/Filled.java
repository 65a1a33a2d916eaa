package org.linli.ops;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.TenantId;

/** What somebody filled into a field, as what it means. */
public final class Filled {

  private Filled() {}

  /**
   * The community of that code.
   *
   * @return null where nothing is filled in
   * @throws Invalid it is none's
   */
  public static TenantId community(TextField field) {
    try {
      return field.getValue().isBlank() ? null : new TenantId(field.getValue().strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid("tenant", "no-such-name");
    }
  }

  /**
   * @return null where nothing is filled in
   */
  public static Instant moment(DateTimePicker picker) {
    return picker.isEmpty() ? null : picker.getValue().atZone(Say.zone()).toInstant();
  }
}
