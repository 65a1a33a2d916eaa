package org.linli.ops.workings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.Setting;
import org.linli.identity.boundary.NodeDemands;
import org.linli.identity.entity.NodeDemand;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Lines;

/** Which settings hold on this server, where each comes from, and in what servers differ. */
@Route(value = "settings", layout = MainLayout.class)
@Nav(title = "ops.settings", icon = VaadinIcon.COG, order = 60)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class SettingsView extends Div {

  private static final long serialVersionUID = 1L;

  @Inject
  public SettingsView(Workings workings, NodeDemands demands) {
    addClassNames("linli-view", "ops-settings");
    var list =
        new Lines<Setting>("ops.settings")
            .text("ops.settings.name", Setting::name)
            .wide(
                "ops.settings.value",
                one -> one.secret() ? Say.text("ops.settings.secret") : one.value())
            .text("ops.settings.source", one -> one.source() + " · " + one.ordinal());
    list.setItems(workings.settings());
    add(new Panel(Say.text("ops.settings"), new Paragraph(Say.text("ops.settings.lead")), list));
    add(of(demands.list()));
  }

  private static Panel of(List<NodeDemand> all) {
    var lead = new Paragraph(Say.text("ops.demands.lead"));
    if (all.isEmpty()) {
      return new Panel(
          Say.text("ops.demands"),
          lead,
          new EmptyState(VaadinIcon.COG, Say.text("ops.demands.none")));
    }
    var list =
        new Lines<NodeDemand>("ops.demands")
            .text("ops.demands.node", NodeDemand::node)
            .wide(
                "ops.demands.of",
                one -> one.demand().isEmpty() ? Say.text("ops.demands.nobody") : one.demand())
            .text("ops.demands.heard", one -> Say.second(one.heardAt()));
    list.setItems(all);
    var panel = new Panel(Say.text("ops.demands"), lead, list);
    return NodeDemands.differ(all)
        ? panel.actions(new StatusChip(Say.text("ops.demands.differ"), Tone.CRITICAL))
        : panel;
  }
}
