package org.linli.ui.community;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.ui.contracts.ContractDesk;
import org.linli.ui.contracts.ContractRoom;
import org.linli.ui.parts.Screen;

/** The contracts that concern the community: who may do what with its data, and until when. */
@Route(value = "community/contracts", layout = MainLayout.class)
@Needs(value = "contracts:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.contracts.title",
    icon = VaadinIcon.FILE_TEXT_O,
    group = NavGroup.AGREEMENTS,
    order = 17)
public class AgreementsView extends Screen {

  private final ContractDesk desk;

  @Inject
  public AgreementsView(ContractRoom room) {
    super("community.contracts");
    desk = new ContractDesk(room, speech());
    add(desk, source("contracts"));
    freshOn("tenant");
  }

  @Override
  protected void refresh() {
    desk.refresh();
  }
}
