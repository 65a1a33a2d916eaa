package org.linli.look.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.linli.access.entity.Caller;
import org.linli.look.text.Say;

/** Who is signed in, and what one may do for oneself: large letters, another password, leaving. */
final class AccountMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  AccountMenu(Caller caller) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    getElement().setAttribute("aria-label", Say.text("look.account"));
    var icon = VaadinIcon.USER.create();
    icon.addClassName("linli-who-icon");
    var name = new Span(caller.displayName());
    name.addClassName("linli-who");
    MenuItem who = addItem(new Span(icon, name));
    who.setAriaLabel(Say.text("look.account.of", caller.displayName()));
    var menu = who.getSubMenu();
    var large =
        menu.addItem(
            Say.text("look.elder"),
            click ->
                click
                    .getSource()
                    .getUI()
                    .ifPresent(ui -> Preferences.elder(ui, click.getSource().isChecked())));
    large.setCheckable(true);
    large.setChecked(Preferences.elder());
    menu.addItem(
        Say.text("look.password"),
        click -> getUI().ifPresent(ui -> ui.navigate(ChangePasswordView.class)));
    if (caller.may("self:second-factor")) {
      menu.addItem(
          Say.text("look.factor"),
          click -> getUI().ifPresent(ui -> ui.navigate(SecondFactorView.class)));
    }
    if (caller.may("self:sessions")) {
      menu.addItem(
          Say.text("look.sessions"),
          click -> getUI().ifPresent(ui -> ui.navigate(OwnSessionsView.class)));
    }
    if (Trip.isOffered()) {
      menu.addItem(
          Say.text("look.sign-on"), click -> getUI().ifPresent(ui -> ui.navigate(Trip.LINKS)));
    }
    menu.addSeparator();
    menu.addItem(Say.text("look.sign-out"), click -> getUI().ifPresent(SessionEnd::leave));
  }
}
