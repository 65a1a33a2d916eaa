package org.linli.ops.use;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Refusal;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ops.Lines;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.TenantId;

/** The quotas of one community, and the fields by which one is set or taken away. */
final class QuotaDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NOTE = 400;

  private final transient Quotas quotas;
  private final transient TenantId tenant;
  private final transient Command done;
  private final Lines<QuotaRow> grid = new Lines<>("ops.quotas");
  private final Select<QuotaKind> kind = new Select<>();
  private final BigDecimalField soft = new BigDecimalField(Say.text("ops.quotas.soft"));
  private final BigDecimalField hard = new BigDecimalField(Say.text("ops.quotas.hard"));
  private final TextField note = new TextField(Say.text("ops.reason"));

  QuotaDialog(Quotas quotas, TenantId tenant, String name, Command done) {
    this.quotas = quotas;
    this.tenant = tenant;
    this.done = done;
    setHeaderTitle(Say.text("ops.quotas.of", name));
    setWidth("min(62rem, 96vw)");
    columns();
    add(grid);
    if (SignedIn.may("quotas:write")) {
      add(form());
    }
    getFooter().add(new Button(Say.text("ops.close"), click -> close()));
    look();
  }

  private void columns() {
    grid.text("ops.quotas.kind", row -> Say.word(row.kind()));
    grid.text("ops.quotas.used", row -> Say.number(row.used()));
    grid.text("ops.quotas.soft", row -> Say.number(row.soft()));
    grid.text("ops.quotas.hard", row -> Say.number(row.hard()));
    grid.text("ops.quotas.refused", row -> Say.number(row.refused()));
    grid.part("ops.state", row -> new StatusChip(Say.word(row.level()), tone(row.level())));
    grid.text(
        "ops.quotas.set-by",
        row -> row.setBy() == null ? Say.none() : row.setBy() + " · " + row.note());
  }

  private static Tone tone(QuotaLevel level) {
    return switch (level) {
      case GOOD -> Tone.GOOD;
      case SOFT -> Tone.WARNING;
      case HARD -> Tone.CRITICAL;
    };
  }

  private Div form() {
    kind.setLabel(Say.text("ops.quotas.kind"));
    kind.setItems(QuotaKind.values());
    kind.setItemLabelGenerator(Say::word);
    kind.setValue(QuotaKind.MESSAGES);
    note.setMaxLength(LONGEST_NOTE);
    note.setRequiredIndicatorVisible(true);
    var set = new Button(Say.text("ops.quotas.set"), click -> attempt(this::set));
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var remove =
        new Button(Say.text("ops.quotas.remove"), click -> attempt(() -> quotas.remove(what())));
    var form = new Div(kind, soft, hard, note, set, remove);
    form.addClassName("tools");
    return form;
  }

  private Metered what() {
    return new Metered(tenant, kind.getValue());
  }

  private void set() {
    quotas.set(
        new WantedQuota(
            what(),
            new Quota(whole("soft", soft.getValue()), whole("hard", hard.getValue())),
            note.getValue()));
  }

  private static long whole(String field, BigDecimal value) {
    try {
      if (value == null) {
        throw new Invalid(field, "required");
      }
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw new Invalid(field, "quota-range");
    }
  }

  private void attempt(Runnable deed) {
    try {
      deed.run();
      Notes.done(Say.text("ops.quotas.done"));
      look();
      done.execute();
    } catch (Refusal refusal) {
      note.setInvalid(true);
      note.setErrorMessage(Say.problem(refusal));
    }
  }

  private void look() {
    note.setInvalid(false);
    grid.setItems(quotas.of(tenant));
  }
}
