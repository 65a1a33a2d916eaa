package org.linli.ops.workings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.Setting;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Lines;

/** Which settings hold on this server, and where each comes from. */
@Route(value = "settings", layout = MainLayout.class)
@Nav(title = "ops.settings", icon = VaadinIcon.COG, order = 60)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class SettingsView extends Div {

  private static final long serialVersionUID = 1L;

  @Inject
  public SettingsView(Workings workings) {
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
  }
}
