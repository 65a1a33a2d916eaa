package org.linli.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseSeverity;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.Screen;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckDraft;
import org.linli.upkeep.entity.CheckPlan;

/**
 * One device on my round: each item with one thumb, what is wrong with it in words and photographs,
 * and it is written down.
 */
@Route(value = "grid/check", layout = GridLayout.class)
@Needs(value = "checks:write", tiers = Tier.COMMUNITY)
public class CheckView extends Screen implements HasUrlParameter<String> {

  /** Between the device and the plan in the address; a plan may be left out. */
  public static final String SEPARATOR = "~";

  private static final List<CaseSeverity> SEVERITIES =
      List.of(CaseSeverity.MINOR, CaseSeverity.MAJOR, CaseSeverity.CRITICAL);

  private final transient Checks checks;
  private final transient Devices devices;
  private final Select<CheckPlan> plan = new Select<>();
  private final Div items = new Div();
  private final transient List<ItemField> fields = new ArrayList<>();
  private final Select<CaseSeverity> severity = new Select<>();
  private final TextArea note;
  private final PhotoField photos;
  private final Div facts = new Div();
  private transient DeviceId id;

  @Inject
  public CheckView(Checks checks, Devices devices) {
    super("grid.check");
    this.checks = checks;
    this.devices = devices;
    plan.setLabel(say("check.plan"));
    plan.setItemLabelGenerator(one -> one.name().in(speech().locale()));
    plan.addValueChangeListener(change -> ask());
    severity.setLabel(say("check.severity"));
    severity.setItems(SEVERITIES);
    severity.setValue(SEVERITIES.getFirst());
    severity.setItemLabelGenerator(item -> speech().word("Severity", item));
    note = Ask.area(say("check.note"));
    photos = new PhotoField(speech());
    items.addClassName("check-items");
    var back = new RouterLink(say("grid.checks.back"), DueChecksView.class);
    back.addClassName("back");
    var form = new Div(plan, items, severity, photos, note);
    form.addClassName("phone-form");
    var save = new Button(say("check.save"), VaadinIcon.CHECK.create(), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    save.addClassName("thumb-button");
    var thumb = new Div(save);
    thumb.addClassName("thumb");
    add(back, facts, form, thumb);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    var parts = parameter.split(SEPARATOR, 2);
    try {
      id = new DeviceId(UUID.fromString(parts[0]));
    } catch (IllegalArgumentException e) {
      throw new NotFound("device");
    }
    var detail = devices.get(id);
    var plans = checks.plans(detail.row().model());
    show(detail);
    plan.setItems(plans);
    plan.setValue(
        plans.stream()
            .filter(one -> parts.length > 1 && one.id().equals(parts[1]))
            .findFirst()
            .orElse(plans.getFirst()));
  }

  private void show(DeviceDetail detail) {
    var row = detail.row();
    lead(row.code());
    facts.removeAll();
    facts.add(
        new H2(row.name()),
        new Facts()
            .fact(
                say("case.place"), row.placeName() == null ? say("case.no-place") : row.placeName())
            .fact(say("device.last-seen"), speech().ago(row.lastSeen(), java.time.Instant.now())));
  }

  private void ask() {
    items.removeAll();
    fields.clear();
    tellFaults();
    if (plan.getValue() == null) {
      return;
    }
    for (var item : plan.getValue().items()) {
      var field = new ItemField(speech(), item, this::tellFaults);
      fields.add(field);
      items.add(field);
    }
  }

  /** How grave it is and how it looks is asked where something is wrong. */
  private void tellFaults() {
    var faulty = fields.stream().anyMatch(ItemField::isFaulty);
    severity.setVisible(faulty);
    photos.setVisible(faulty);
  }

  private void save() {
    var complete = true;
    for (var field : fields) {
      complete &= field.isComplete();
    }
    if (!complete) {
      Notes.failed(say("check.incomplete"));
      return;
    }
    var draft =
        new CheckDraft(
            plan.getValue().id(),
            fields.stream().map(ItemField::answer).toList(),
            note.getValue(),
            severity.getValue(),
            photos.isVisible() ? photos.photos() : List.of());
    var recorded = Deed.asked(() -> checks.record(id, draft));
    if (recorded != null) {
      Notes.done(say(recorded.caseId() == null ? "check.saved" : "check.saved-case"));
      getUI().ifPresent(ui -> ui.navigate(DueChecksView.class));
    }
  }
}
