package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.access.entity.Caller;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.ManyTasks;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.ManyDeed;
import org.linli.matters.entity.ManyOrder;
import org.linli.matters.entity.ManyOutcome;
import org.linli.matters.entity.WorkItem;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** What is done with several chosen tasks at once 批量办理; what was refused is told one by one. */
final class ManyVerbs extends Div {

  private static final long serialVersionUID = 1L;

  private final Speech speech;
  private final transient ManyTasks many;
  private final transient MyWork work;
  private final transient Runnable after;
  private final Button take;
  private final Button giveBack;
  private final Button complete;
  private final Button passOn;
  private final Button urge;
  private transient List<WorkItem> chosen = List.of();

  /**
   * @param after looks again, whatever became of them
   */
  ManyVerbs(Speech speech, ManyTasks many, MyWork work, Caller caller, Runnable after) {
    this.speech = speech;
    this.many = many;
    this.work = work;
    this.after = after;
    addClassName("chips");
    take = button("matters.take-chosen", "matters.take-key", Key.KEY_T, this::take);
    complete = button("matters.many-complete", "matters.many-complete-key", Key.KEY_D, this::done);
    giveBack = button("matters.give-back", "matters.many-back-key", Key.KEY_B, this::giveBack);
    passOn = button("matters.pass-on", "matters.many-pass-key", Key.KEY_P, this::passOn);
    urge = button("matters.urge", "matters.many-urge-key", Key.KEY_U, this::urge);
    var writes = caller.may("matters:write");
    passOn.setVisible(writes);
    urge.setVisible(writes);
    add(take, complete, giveBack, passOn, urge);
    choose(Set.of());
  }

  private Button button(String words, String hint, Key key, Runnable deed) {
    var button = new Button(speech.say(words), click -> deed.run());
    button.addClickShortcut(key, KeyModifier.ALT);
    button.setTooltipText(speech.say(hint));
    return button;
  }

  /** With which tasks it is done. */
  void choose(Set<WorkItem> tasks) {
    chosen = List.copyOf(tasks);
    var few = !chosen.isEmpty() && chosen.size() <= ManyTasks.MOST;
    take.setEnabled(few && chosen.stream().anyMatch(row -> !row.mine()));
    giveBack.setEnabled(few && chosen.stream().anyMatch(WorkItem::mine));
    passOn.setEnabled(few);
    urge.setEnabled(few);
    complete.setEnabled(few && isOneStep());
  }

  /** What the form of one step asks for, that of another does not. */
  private boolean isOneStep() {
    return chosen.stream().map(row -> row.kind() + " " + row.node()).distinct().count() == 1;
  }

  private static List<UUID> tasks(List<WorkItem> rows) {
    return rows.stream().map(WorkItem::task).toList();
  }

  private void take() {
    var free = chosen.stream().filter(row -> !row.mine()).toList();
    perform(ManyOrder.of(ManyDeed.TAKE, tasks(free)));
  }

  private void giveBack() {
    var mine = chosen.stream().filter(WorkItem::mine).toList();
    ask("matters.give-back", ManyOrder.of(ManyDeed.GIVE_BACK, tasks(mine)));
  }

  private void urge() {
    ask("matters.urge", ManyOrder.of(ManyDeed.URGE, tasks(chosen)));
  }

  private void ask(String title, ManyOrder order) {
    var reason = Ask.area(speech.say("matters.reason"));
    ask(title, order.tasks().size(), () -> order.because(reason.getValue().strip()), reason);
  }

  private void passOn() {
    var tasks = tasks(chosen);
    var role = new Select<String>();
    role.setLabel(speech.say("matters.to-role"));
    role.setItems("CLERK", "GRID_LEADER", "GRID_WORKER", "PROPERTY_MANAGER");
    role.setItemLabelGenerator(word -> speech.word("Role", word));
    role.setValue("CLERK");
    var person =
        new PeopleChoice(
            speech, "matters.to-person", Deed.asked(() -> work.candidates(tasks.getFirst())));
    var reason = Ask.area(speech.say("matters.reason"));
    var order = ManyOrder.of(ManyDeed.PASS_ON, tasks);
    ask(
        "matters.pass-on",
        tasks.size(),
        () -> {
          var to = person.getValue();
          return order
              .to(to == null ? role.getValue() : null, to == null ? null : to.account())
              .because(reason.getValue().strip());
        },
        role,
        person,
        reason);
  }

  private void done() {
    var tasks = tasks(chosen);
    var view = Deed.asked(() -> work.get(tasks.getFirst()));
    if (view == null) {
      return;
    }
    var form = new FormPanel(speech, empty(view.form()));
    var note = Ask.area(speech.say("matters.note"));
    var order = ManyOrder.of(ManyDeed.COMPLETE, tasks);
    ask(
        "matters.many-complete",
        tasks.size(),
        () -> form.isComplete() ? order.with(said(form), note.getValue()) : null,
        form,
        note);
  }

  /** What one of them says already is not the others' answer; what is left empty changes none. */
  private static FormView empty(FormView form) {
    return new FormView(
        form.sections(),
        form.fields().stream().filter(FieldView::writable).map(ManyVerbs::empty).toList());
  }

  private static FieldView empty(FieldView field) {
    return new FieldView(
        field.id(),
        field.type(),
        field.section(),
        field.label(),
        field.hint(),
        field.unit(),
        field.required(),
        true,
        false,
        field.least(),
        field.most(),
        field.longest(),
        field.choices(),
        null);
  }

  private static Map<String, Object> said(FormPanel form) {
    var said = new HashMap<>(form.values());
    said.values().removeIf(Objects::isNull);
    return said;
  }

  /**
   * @param order tells null while something is missing
   */
  private void ask(String title, int many, Supplier<ManyOrder> order, Component... parts) {
    new Ask(speech, speech.say(title))
        .text(speech.say("matters.many-of", many))
        .with(parts)
        .answer(
            speech.say(title),
            () -> {
              var said = order.get();
              return said != null && perform(said);
            })
        .open();
  }

  private boolean perform(ManyOrder order) {
    var rows = chosen;
    var outcomes = Deed.asked(() -> many.perform(order));
    if (outcomes == null) {
      return false;
    }
    var refused = outcomes.stream().filter(one -> one.how() == ManyOutcome.How.REFUSED).toList();
    Notes.done(speech.say("matters.many-done", outcomes.size() - refused.size()));
    if (!refused.isEmpty()) {
      show(refused, rows);
    }
    after.run();
    return true;
  }

  private void show(List<ManyOutcome> refused, List<WorkItem> rows) {
    var table =
        new Table(
            speech.say("matters.number"), speech.say("matters.title"), speech.say("matters.why"));
    for (var outcome : refused) {
      rows.stream()
          .filter(row -> row.task().equals(outcome.task()))
          .findFirst()
          .ifPresent(row -> table.row(row.number(), row.title(), outcome.why()));
    }
    Ask.once(
        speech,
        speech.say("matters.many-refused"),
        speech.say("matters.many-refused-of", refused.size()),
        table.reachable());
  }
}
