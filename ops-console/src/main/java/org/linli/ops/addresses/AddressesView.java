package org.linli.ops.addresses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.addresses.boundary.AddressBlocks;
import org.linli.addresses.entity.AddressBlock;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Lines;

/** Whom no door opens to: the list, and the two fields that add to it. */
@Route(value = "addresses", layout = MainLayout.class)
@Nav(title = "ops.addresses", icon = VaadinIcon.BAN, order = 40)
@Needs(value = "addresses:read", tiers = Tier.PLATFORM)
public class AddressesView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_RANGE = 60;
  private static final int LONGEST_REASON = 400;

  private final transient AddressBlocks blocks;
  private final boolean mayWrite;
  private final TextField range = new TextField(Say.text("ops.address.range"));
  private final TextField reason = new TextField(Say.text("ops.reason"));
  private final ComboBox<BlockTerm> term =
      new ComboBox<>(Say.text("ops.address.term"), BlockTerm.values());
  private final Div list = new Div();

  /** How long an address stays blocked. */
  enum BlockTerm {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    MONTH(Duration.ofDays(30)),
    OPEN_ENDED(null);

    private final Duration lasts;

    BlockTerm(Duration lasts) {
      this.lasts = lasts;
    }

    Instant until() {
      return lasts == null ? null : Instant.now().plus(lasts);
    }
  }

  @Inject
  public AddressesView(AddressBlocks blocks, Scopes scopes) {
    this.blocks = blocks;
    mayWrite = scopes.caller().may("addresses:write");
    addClassNames("linli-view", "ops-addresses");
    if (mayWrite) {
      add(new Panel(Say.text("ops.address.add"), form()));
    }
    add(new Panel(Say.text("ops.address.list"), list));
    look();
  }

  private Component form() {
    range.setPlaceholder(Say.text("ops.address.hint"));
    range.setMaxLength(LONGEST_RANGE);
    range.setRequiredIndicatorVisible(true);
    range.setManualValidation(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    term.setItemLabelGenerator(Say::word);
    term.setValue(BlockTerm.DAY);
    term.setAllowCustomValue(false);
    var go = new Button(Say.text("ops.address.block"), click -> block());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    var form = new Div(range, reason, term, go);
    form.addClassName("tools");
    return form;
  }

  private void block() {
    range.setInvalid(range.getValue().isBlank());
    reason.setInvalid(reason.getValue().isBlank());
    if (range.isInvalid() || reason.isInvalid()) {
      return;
    }
    try {
      var lasts = term.isEmpty() ? BlockTerm.OPEN_ENDED : term.getValue();
      blocks.block(range.getValue(), reason.getValue(), lasts.until());
      Notes.done(Say.text("ops.address.blocked", range.getValue().strip()));
      range.clear();
      reason.clear();
      look();
    } catch (Refusal refusal) {
      range.setInvalid(true);
      range.setErrorMessage(Say.problem(refusal));
    }
  }

  private void look() {
    list.removeAll();
    var standing = blocks.list();
    if (standing.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Say.text("ops.address.none")));
      return;
    }
    var grid = new Lines<AddressBlock>("ops.address.list");
    grid.text("ops.address.range", block -> block.range().toString());
    grid.wide("ops.reason", AddressBlock::reason);
    grid.text("ops.address.by", AddressBlock::by);
    grid.text("ops.since", block -> Say.time(block.at()));
    grid.text(
        "ops.address.until",
        block -> block.until() == null ? Say.word(BlockTerm.OPEN_ENDED) : Say.time(block.until()));
    if (mayWrite) {
      grid.part("ops.action", this::action);
    }
    grid.setItems(standing);
    list.add(grid);
  }

  private Component action(AddressBlock block) {
    var open = new Button(Say.text("ops.address.open"), click -> open(block));
    open.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return open;
  }

  private void open(AddressBlock block) {
    blocks.open(block.id());
    Notes.done(Say.text("ops.address.opened", block.range()));
    look();
  }
}
