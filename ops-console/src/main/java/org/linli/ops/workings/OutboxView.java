package org.linli.ops.workings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.LetterFaults;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.FaultQuery;
import org.linli.letters.entity.LetterFault;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Filled;
import org.linli.ops.Outcome;

/** Letters to persons that were given up, of all communities: sent again from here. */
@Route(value = "outbox", layout = MainLayout.class)
@Nav(title = "ops.outbox", icon = VaadinIcon.ENVELOPES_O, order = 25)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class OutboxView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LetterFaults faults;
  private final Select<Channel> channel = new Select<>();
  private final DateTimePicker from = new DateTimePicker(Say.text("ops.logs.from"));
  private final Outcome outcome = new Outcome();
  private final PagedGrid<LetterFault> grid;

  @Inject
  public OutboxView(LetterFaults faults) {
    this.faults = faults;
    addClassNames("linli-view", "ops-outbox");
    grid =
        new PagedGrid<>(
            Say.text("ops.outbox"),
            Say.text("ops.outbox.none"),
            page -> faults.list(query(), page));
    grid.text(Say.text("ops.outbox.at"), one -> Say.second(one.failedAt()));
    grid.text(Say.text("ops.community"), one -> one.tenant().value());
    grid.text(Say.text("ops.outbox.channel"), one -> Say.word(one.channel()));
    grid.text(Say.text("ops.outbox.kind"), one -> Say.word(one.kind()));
    grid.text(Say.text("ops.outbox.fault"), one -> Say.wordOr("ops.outbox.fault.", one.fault()));
    grid.text(Say.text("ops.outbox.attempts"), one -> Say.number(one.attempts()));
    if (SignedIn.may("outbox:write")) {
      grid.actions(Say.text("ops.action"), this::action);
    }
    add(new Paragraph(Say.text("ops.outbox.lead")), tools(), outcome, grid);
  }

  private Div tools() {
    channel.setLabel(Say.text("ops.outbox.channel"));
    channel.setItems(Channel.values());
    channel.setEmptySelectionAllowed(true);
    channel.setEmptySelectionCaption(Say.text("ops.refused.any"));
    channel.setItemLabelGenerator(one -> one == null ? Say.text("ops.refused.any") : Say.word(one));
    channel.addValueChangeListener(change -> grid.refresh());
    from.addValueChangeListener(change -> grid.refresh());
    var search = new TextField(Say.text("ops.search"));
    search.setPlaceholder(Say.text("ops.outbox.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> grid.search(change.getValue()));
    var tools = new Div(channel, from, search);
    tools.addClassName("tools");
    return tools;
  }

  private FaultQuery query() {
    return new FaultQuery(null, channel.getValue(), Filled.moment(from), null);
  }

  private Component action(LetterFault fault) {
    var again =
        new Button(
            Say.text("ops.outbox.again"),
            click -> outcome.of("ops.outbox.done", () -> faults.again(fault.id()), grid::refresh));
    again.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return again;
  }
}
