package org.linli.ops.tenants;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantState;

/**
 * Suspending says what stops and asks for the reason, which the community's people will read;
 * resuming asks once more.
 */
final class StateDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 400;

  private final transient TenantRow row;
  private final transient Tenants tenants;
  private final transient Command done;
  private final TextArea reason = new TextArea(Say.text("ops.reason"));

  StateDialog(TenantRow row, Tenants tenants, Command done) {
    this.row = row;
    this.tenants = tenants;
    this.done = done;
    var suspending = row.state() == TenantState.ACTIVE;
    setHeaderTitle(Say.text(suspending ? "ops.suspend.title" : "ops.resume.title", row.name()));
    add(new Paragraph(Say.text(suspending ? "ops.suspend.what" : "ops.resume.what")));
    if (suspending) {
      reason.setWidthFull();
      reason.setRequiredIndicatorVisible(true);
      reason.setMaxLength(LONGEST_REASON);
      add(reason);
    }
    var go =
        new Button(
            Say.text(suspending ? "ops.suspend" : "ops.resume"), click -> change(suspending));
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (suspending) {
      go.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
    getFooter().add(new Button(Say.text("ops.cancel"), click -> close()), go);
    setWidth("min(32rem, 94vw)");
  }

  private void change(boolean suspending) {
    if (suspending && reason.getValue().isBlank()) {
      reason.setInvalid(true);
      reason.setErrorMessage(Say.text("ops.reason.needed"));
      return;
    }
    if (suspending) {
      tenants.suspend(row.id(), reason.getValue().strip());
    } else {
      tenants.resume(row.id());
    }
    close();
    Notes.done(Say.text(suspending ? "ops.suspended.done" : "ops.resumed.done", row.name()));
    done.execute();
  }
}
