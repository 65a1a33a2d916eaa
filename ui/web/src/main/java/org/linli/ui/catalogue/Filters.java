package org.linli.ui.catalogue;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Source;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.UnitRow;
import org.linli.rights.entity.Party;

/** What to look for in the ledger. */
final class Filters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField search = new TextField(Say.text("list.search"));
  private final Select<Party> owner = words("catalogue.ui.owner", Party.class);
  private final Select<Party> responsible = words("catalogue.ui.responsible", Party.class);
  private final Select<Level> level = words("catalogue.ui.level", Level.class);
  private final Select<Source> source = words("catalogue.ui.source", Source.class);
  private final Select<Holder> holder = words("catalogue.ui.holder", Holder.class);
  private final Select<AssetState> state = words("catalogue.ui.state", AssetState.class);
  private final Select<Boolean> sensitive = new Select<>();
  private final Select<Category> category = new Select<>();

  private final ComboBox<UnitRow> unit = new ComboBox<>(Say.text("catalogue.ui.keeper"));

  /**
   * @param units by which a reader who may see them can look; none for others
   */
  Filters(GradingRules rules, List<UnitRow> units, Runnable changed) {
    addClassNames("filters", "asset-filters");
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    prepare(category, "catalogue.ui.category");
    category.setItems(rules.categories());
    category.setItemLabelGenerator(one -> one == null ? all() : Say.text(one.name()));
    prepare(sensitive, "catalogue.ui.sensitive");
    sensitive.setItems(true, false);
    sensitive.setItemLabelGenerator(
        yes -> yes == null ? all() : Say.text(yes ? "word.yes" : "word.no"));
    search.addValueChangeListener(change -> changed.run());
    add(search);
    for (var select :
        Arrays.<Select<?>>asList(
            category, level, sensitive, owner, responsible, source, holder, state)) {
      select.addValueChangeListener(change -> changed.run());
      add(select);
    }
    unit.setItems(units);
    unit.setItemLabelGenerator(row -> row.name() + " (" + row.number() + ")");
    unit.setClearButtonVisible(true);
    unit.setVisible(!units.isEmpty());
    unit.addValueChangeListener(change -> changed.run());
    add(unit);
  }

  AssetQuery query() {
    return new AssetQuery(
        owner.getValue(),
        category.getValue() == null ? null : category.getValue().id(),
        level.getValue(),
        sensitive.getValue(),
        source.getValue(),
        responsible.getValue(),
        holder.getValue(),
        state.getValue(),
        null,
        unit.getValue() == null ? null : unit.getValue().id());
  }

  String words() {
    return search.getValue();
  }

  private static <E extends Enum<E>> Select<E> words(String label, Class<E> type) {
    var select = new Select<E>();
    prepare(select, label);
    select.setItems(type.getEnumConstants());
    select.setItemLabelGenerator(word -> word == null ? all() : Say.word(word));
    return select;
  }

  private static void prepare(Select<?> select, String label) {
    select.setLabel(Say.text(label));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all());
  }

  private static String all() {
    return Say.text("list.all");
  }
}
