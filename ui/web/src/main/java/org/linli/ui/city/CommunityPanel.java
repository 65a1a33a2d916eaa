package org.linli.ui.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.linli.access.boundary.PageRequest;
import org.linli.city.entity.Figures;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.part.EmptyState;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/** A single community on the board: who runs it, and its devices as far as the gate opens. */
final class CommunityPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final DivisionCode code;

  CommunityPanel(Readings readings, Figures figures) {
    code = figures.code();
    addClassName("linli-community");
    var head = new Div(new H3(figures.name()));
    head.addClassName("head");
    var number = new Span(Say.text("city.community.code", code.value()));
    number.addClassName("num");
    head.add(number);
    add(head, new Paragraph(Say.text("city.community.rights")));
    if (SignedIn.caller().filter(caller -> caller.may("crosstier:read")).isEmpty()) {
      modeOf(figures).forEach((mode, count) -> head.add(StatusChip.of(mode)));
      add(new EmptyState(VaadinIcon.LOCK, Say.text("city.community.closed")));
      return;
    }
    readings.tenants.list(code, null, new PageRequest(0, 1, null)).items().stream()
        .findFirst()
        .ifPresentOrElse(
            tenant -> {
              head.add(standing(readings, tenant));
              add(new ReadingsPanel(readings, tenant));
              add(new SourceNote("tenant-ledger", tenant.stateSince()));
            },
            () -> add(new EmptyState(VaadinIcon.BUILDING_O, Say.text("city.community.none"))));
  }

  /** Mode and state, as they are at each moment. */
  private Span standing(Readings readings, TenantRow tenant) {
    var standing = new Span(StatusChip.of(tenant.mode()), StatusChip.of(tenant.state()));
    standing.addClassName("standing");
    readings.live.follow(
        this,
        LivePush.within(code, "tenant"),
        () -> {
          var now = readings.tenants.get(tenant.id());
          standing.removeAll();
          standing.add(StatusChip.of(now.mode()), StatusChip.of(now.state()));
        });
    return standing;
  }

  boolean isOf(DivisionCode other) {
    return code.equals(other);
  }

  private static Map<OperationMode, Long> modeOf(Figures figures) {
    var modes = new java.util.EnumMap<OperationMode, Long>(OperationMode.class);
    figures
        .modes()
        .forEach(
            (mode, count) -> {
              if (count > 0) {
                modes.put(mode, count);
              }
            });
    return modes;
  }
}
