package org.linli.ops.browsers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.ScreenFence;
import org.linli.health.entity.ScreenViolation;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.nodes.entity.NodeName;
import org.linli.ops.Lines;

/** What browsers refused on this server's screens, by kind: the latest first. */
@Route(value = "violations", layout = MainLayout.class)
@Nav(title = "ops.violations", icon = VaadinIcon.SHIELD, order = 44)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class ViolationsView extends Div {

  private static final long serialVersionUID = 1L;

  @Inject
  public ViolationsView(ScreenFence fence) {
    addClassNames("linli-view", "ops-violations");
    var all = fence.violations();
    var lead = new Paragraph(Say.text("ops.violations.lead"));
    var title = Say.text("ops.violations.of", NodeName.here());
    if (all.isEmpty()) {
      add(
          new Panel(
              title, lead, new EmptyState(VaadinIcon.SHIELD, Say.text("ops.violations.none"))));
      return;
    }
    var list =
        new Lines<ScreenViolation>("ops.violations")
            .text("ops.violations.rule", ScreenViolation::directive)
            .wide("ops.violations.what", ScreenViolation::blocked)
            .wide(
                "ops.violations.source", one -> one.source().isEmpty() ? Say.none() : one.source())
            .text("ops.violations.count", one -> Say.number(one.count()))
            .text("ops.violations.first", one -> Say.second(one.first()))
            .text("ops.violations.last", one -> Say.second(one.last()));
    list.setItems(all);
    var panel = new Panel(title, lead, list);
    add(
        fence.unread() > 0
            ? panel.actions(
                new StatusChip(
                    Say.text("ops.violations.unread", Say.number(fence.unread())), Tone.NOTICE))
            : panel);
  }
}
