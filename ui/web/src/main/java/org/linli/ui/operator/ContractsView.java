package org.linli.ui.operator;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.ui.contracts.ContractDesk;
import org.linli.ui.contracts.ContractRoom;
import org.linli.ui.parts.Screen;

/** The operator's contracts; what waits for its signature comes first. */
@Route(value = "operator/contracts", layout = MainLayout.class)
@Needs(value = "contracts:read", tiers = Tier.OPERATOR)
@Nav(
    title = "operator.contracts.title",
    icon = VaadinIcon.FILE_TEXT_O,
    group = NavGroup.AGREEMENTS,
    order = 8)
public class ContractsView extends Screen {

  private final ContractDesk desk;

  @Inject
  public ContractsView(ContractRoom room) {
    super("operator.contracts");
    desk = new ContractDesk(room, speech());
    add(desk, source("contracts"));
    freshOn("tenant");
  }

  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("tenant");
  }

  @Override
  protected void refresh() {
    desk.refresh();
  }
}
