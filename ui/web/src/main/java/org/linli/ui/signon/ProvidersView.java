package org.linli.ui.signon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.singlesignon.boundary.ProviderSheet;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** By which offices' identity providers people may come in, and for whom each of them speaks. */
@Route(value = "providers", layout = MainLayout.class)
@Needs(
    value = "providers:read",
    tiers = {Tier.CITY})
@Nav(title = "look.sign-on", icon = VaadinIcon.SIGN_IN, group = NavGroup.ACCESS, order = 35)
public class ProvidersView extends Screen {

  private final transient IdentityProviders providers;
  private final PagedGrid<ProviderRow> grid;
  private final boolean writes = SignedIn.may("providers:write");

  @Inject
  public ProvidersView(IdentityProviders providers, Downloads downloads) {
    super("signon.providers");
    this.providers = providers;
    grid =
        new PagedGrid<>(
            say("signon.providers.title"),
            say("signon.providers.none"),
            page -> Page.part(providers.list(), page));
    grid.text(say("signon.name"), ProviderRow::name);
    grid.text(say("signon.issuer"), ProviderRow::issuer);
    grid.text(say("signon.reach"), ProvidersView::reach);
    grid.text(say("signon.linking"), row -> Say.word(row.linking()));
    grid.parts(
        say("signon.state"),
        row -> new StatusChip(Say.word(row.state()), isActive(row) ? Tone.GOOD : Tone.CRITICAL));
    grid.text(say("signon.count"), row -> String.valueOf(row.linked()));
    grid.actions(say("signon.actions"), this::verbs);
    actions(grid.excel(downloads, ProviderSheet.SHEET));
    if (writes) {
      var register =
          new Button(
              say("signon.register"),
              VaadinIcon.PLUS.create(),
              click -> new ProviderDialog(speech(), providers, null, grid::refresh).open());
      register.setId("register");
      register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(register);
    }
    add(grid, source("signon"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private static boolean isActive(ProviderRow row) {
    return row.state() == ProviderState.ACTIVE;
  }

  private static String reach(ProviderRow row) {
    var tiers = row.tiers().stream().sorted().map(Say::word).collect(Collectors.joining(", "));
    return (row.scope() == null ? row.organisation() : row.scope().value()) + " · " + tiers;
  }

  private Span verbs(ProviderRow row) {
    var verbs = new Span(verb("signon.addresses", () -> new AddressesDialog(speech(), row).open()));
    if (writes) {
      verbs.add(
          verb(
              "signon.change",
              () -> new ProviderDialog(speech(), providers, row, grid::refresh).open()),
          isActive(row)
              ? verb("signon.suspend", () -> suspend(row))
              : verb("signon.resume", () -> done(() -> providers.resume(row.id()))));
    }
    return verbs;
  }

  private void suspend(ProviderRow row) {
    Ask.sure(
        speech(),
        say("signon.suspend"),
        say("signon.suspend.warning", row.name()),
        () -> done(() -> providers.suspend(row.id())));
  }

  private void done(Runnable deed) {
    if (Deed.attempt(say("signon.done"), deed)) {
      grid.refresh();
    }
  }
}
