package org.linli.ui.contracts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** The contracts of a division; the bureau drafts them here. */
@Route(value = "contracts", layout = MainLayout.class)
@Needs(
    value = "contracts:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "contracts.ledger.title",
    icon = VaadinIcon.FILE_TEXT_O,
    group = NavGroup.AGREEMENTS,
    order = 36)
public class ContractsLedgerView extends Screen {

  private final ContractDesk desk;

  @Inject
  public ContractsLedgerView(ContractRoom room, Downloads downloads) {
    super("contracts.ledger");
    desk = new ContractDesk(room, speech());
    if (SignedIn.may("contracts:write")) {
      var draft =
          new Button(
              say("contracts.draft"),
              VaadinIcon.PLUS.create(),
              click ->
                  new ContractWizard(
                          room.wizard(speech()),
                          null,
                          words ->
                              Deed.attempt(
                                  say("contracts.done"),
                                  () -> desk.open(room.contracts().draft(words))))
                      .open());
      draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(draft);
    }
    actions(downloads.book("contracts", room.exports()::lists));
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
