package org.linli.ui.catalogue;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.Gradings;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.organisations.boundary.Organisations;

/** The assets under the operator's contracts, and its own. */
@Route(value = "operator/assets", layout = MainLayout.class)
@Needs(value = "catalogue:read", tiers = Tier.OPERATOR)
@Nav(
    title = "catalogue.ui.operator.title",
    icon = VaadinIcon.DATABASE,
    group = NavGroup.ASSETS,
    order = 11)
public class OperatorAssetsView extends LedgerScreen {

  private static final long serialVersionUID = 1L;

  @Inject
  public OperatorAssetsView(
      Assets assets,
      AssetImport files,
      Gradings gradings,
      Organisations organisations,
      Scopes scopes,
      Downloads downloads) {
    super("catalogue.ui.operator", assets, files, gradings, organisations, scopes, downloads);
  }
}
