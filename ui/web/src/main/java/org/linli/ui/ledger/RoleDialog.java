package org.linli.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.Level;
import org.linli.identity.boundary.ComposableFunction;
import org.linli.identity.boundary.RoleDesk;
import org.linli.identity.boundary.RoleDraft;
import org.linli.identity.boundary.RoleRow;
import org.linli.identity.entity.DataLimit;
import org.linli.look.text.Say;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/** What a role holds, ticked function by function: a copy to be made, or an own one to change. */
final class RoleDialog extends AskDialog {

  private static final long serialVersionUID = 1L;

  /** The fields of the form. */
  private record Fields(
      TextField nameZh,
      TextField nameEn,
      TextArea description,
      Map<String, CheckboxGroup<String>> functions,
      MultiSelectComboBox<String> byToken,
      Select<Level> level,
      MultiSelectComboBox<Asset> assets,
      MultiSelectComboBox<Purpose> purposes,
      Checkbox ownGrids) {

    static Fields of(RoleRow role, List<ComposableFunction> functions, boolean copy) {
      var fields =
          new Fields(
              new TextField(Say.text("roles.name-zh")),
              new TextField(Say.text("roles.name-en")),
              new TextArea(Say.text("roles.description")),
              new LinkedHashMap<>(),
              new MultiSelectComboBox<>(Say.text("roles.by-token")),
              new Select<>(),
              new MultiSelectComboBox<>(Say.text("roles.assets")),
              new MultiSelectComboBox<>(Say.text("roles.purposes")),
              new Checkbox(Say.text("roles.own-grids")));
      fields.nameZh.setValue(copy ? Say.text("roles.copy-of", role.name().zh()) : role.name().zh());
      fields.nameEn.setValue(copy ? Say.text("roles.copy-of", role.name().en()) : role.name().en());
      fields.description.setValue(copy ? "" : role.description());
      fields.description.setRequiredIndicatorVisible(true);
      fields.offer(role, functions);
      fields.data(role);
      fields.parts().forEach(part -> part.getElement().getStyle().set("width", "100%"));
      return fields;
    }

    private void offer(RoleRow role, List<ComposableFunction> all) {
      var names =
          all.stream()
              .collect(
                  Collectors.toMap(
                      each -> each.function().word(), each -> Say.text(each.function().name())));
      var mine = all.stream().filter(ComposableFunction::mayGive).toList();
      mine.stream()
          .collect(
              Collectors.groupingBy(
                  ComposableFunction::group, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (group, members) -> {
                var words = members.stream().map(each -> each.function().word()).toList();
                var boxes = new CheckboxGroup<String>(Say.text(members.getFirst().groupName()));
                boxes.setItems(words);
                boxes.setItemLabelGenerator(names::get);
                boxes.setValue(within(role.permissions(), words));
                functions.put(group, boxes);
              });
      var offered = mine.stream().map(each -> each.function().word()).toList();
      byToken.setItems(offered);
      byToken.setItemLabelGenerator(names::get);
      byToken.setValue(within(role.tokenPermissions(), offered));
      byToken.setHelperText(Say.text("roles.by-token.hint"));
    }

    private void data(RoleRow role) {
      level.setLabel(Say.text("roles.level"));
      level.setEmptySelectionAllowed(true);
      level.setEmptySelectionCaption(Say.text("roles.any"));
      level.setItems(Level.values());
      level.setItemLabelGenerator(one -> one == null ? Say.text("roles.any") : Say.word(one));
      level.setValue(role.data().level());
      assets.setItems(Asset.ALL);
      assets.setItemLabelGenerator(asset -> Say.wordOr("Asset.", asset.id()));
      assets.setValue(role.data().assets());
      assets.setHelperText(Say.text("roles.none-is-any"));
      purposes.setItems(Purpose.values());
      purposes.setItemLabelGenerator(Say::word);
      purposes.setValue(role.data().purposes());
      purposes.setHelperText(Say.text("roles.none-is-any"));
      ownGrids.setValue(role.data().ownGrids());
      ownGrids.setVisible(role.tier() == Tier.COMMUNITY);
    }

    Component[] array() {
      return parts().toArray(Component[]::new);
    }

    private Stream<Component> parts() {
      return Stream.of(
              Stream.<Component>of(nameZh, nameEn, description),
              functions.values().stream(),
              Stream.<Component>of(byToken, level, assets, purposes, ownGrids))
          .flatMap(each -> each);
    }

    RoleDraft draft(String basis, Integer version) {
      var permissions = new TreeSet<String>();
      functions.values().forEach(boxes -> permissions.addAll(boxes.getValue()));
      var token = new TreeSet<>(byToken.getValue());
      token.retainAll(permissions);
      return new RoleDraft(
          basis,
          nameZh.getValue(),
          nameEn.getValue(),
          description.getValue(),
          permissions,
          token,
          new DataLimit(
              ownGrids.getValue(), level.getValue(), assets.getValue(), purposes.getValue()),
          version);
    }

    private static Set<String> within(Set<String> held, List<String> offered) {
      return offered.stream().filter(held::contains).collect(Collectors.toSet());
    }
  }

  private RoleDialog(String title, String lead, Fields fields, Predicate<Fields> act) {
    super(title, lead, () -> act.test(fields), fields.array());
    setWidth("52rem");
  }

  /** A new role as a copy of this one. */
  static RoleDialog copy(RoleDesk roles, RoleRow role, Runnable after) {
    return new RoleDialog(
        Say.text("roles.copy"),
        Say.text("roles.copy.lead", Say.text(role.name())),
        Fields.of(role, roles.functions(role.tier()), true),
        fields ->
            Tries.get(
                    () -> roles.make(fields.draft(role.basis().orElse(role.id()), null)),
                    id -> after.run())
                != null);
  }

  /** Another version of an own role. */
  static RoleDialog change(RoleDesk roles, RoleRow role, Runnable after) {
    return new RoleDialog(
        Say.text("roles.change"),
        Say.text("roles.change.lead", role.accounts()),
        Fields.of(role, roles.functions(role.tier()), false),
        fields ->
            Tries.then(
                () ->
                    roles.change(
                        role.id(), fields.draft(role.basis().orElseThrow(), role.version())),
                after));
  }
}
