package org.linli.ui.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;

/** Organisations and their parts, as lists in lists. */
final class UnitTree extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<Optional<UUID>, List<UnitRow>> parts;
  private final UUID chosen;
  private final transient Consumer<UUID> choose;

  UnitTree(List<UnitRow> rows, UUID chosen, Consumer<UUID> choose) {
    this.chosen = chosen;
    this.choose = choose;
    var shown = rows.stream().map(UnitRow::id).collect(Collectors.toSet());
    // A part whose parent is closed, and so not shown, stands at the root.
    parts =
        rows.stream().collect(Collectors.groupingBy(row -> row.parent().filter(shown::contains)));
    addClassName("unit-tree");
    add(list(Optional.empty()));
  }

  private UnorderedList list(Optional<UUID> parent) {
    var list = new UnorderedList();
    for (var row : parts.getOrDefault(parent, List.of())) {
      var item = new ListItem(node(row));
      if (parts.containsKey(Optional.of(row.id()))) {
        item.add(list(Optional.of(row.id())));
      }
      list.add(item);
    }
    return list;
  }

  private Div node(UnitRow row) {
    var name = new Button(row.name(), click -> choose.accept(row.id()));
    name.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    if (row.id().equals(chosen)) {
      name.getElement().setAttribute("aria-current", "true");
    }
    var kind = new Span(Say.text(row.typeName()));
    kind.addClassName("hint");
    var node = new Div(name, kind);
    node.addClassName("unit-node");
    if (row.state() != UnitState.ACTIVE) {
      node.add(new StatusChip(Say.word(row.state()), tone(row.state())));
    }
    if (row.members() > 0) {
      var members = new Span(Say.text("organisations.members-of", row.members()));
      members.addClassName("hint");
      node.add(members);
    }
    return node;
  }

  static Tone tone(UnitState state) {
    return switch (state) {
      case ACTIVE -> Tone.GOOD;
      case AHEAD, LAPSED -> Tone.WARNING;
      case CLOSED -> Tone.NEUTRAL;
    };
  }
}
