package org.linli.look.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.KeyMapper;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks into a tree of components as a reader of the screen does. */
public final class Parts {

  private static final int MANY = 200;

  private Parts() {}

  /** The part itself and all below it. */
  public static Stream<Component> all(Component part) {
    return elements(part.getElement()).flatMap(element -> element.getComponent().stream());
  }

  public static <T extends Component> Stream<T> all(Component part, Class<T> type) {
    return all(part).filter(type::isInstance).map(type::cast);
  }

  public static <T extends Component> T first(Component part, Class<T> type) {
    return all(part, type).findFirst().orElseThrow();
  }

  /** Parts that carry the style class. */
  public static List<Component> styled(Component part, String name) {
    return all(part).filter(each -> each.getElement().getClassList().contains(name)).toList();
  }

  /** All words, in the order of the tree. */
  public static String words(Component part) {
    return String.join(
        " ",
        elements(part.getElement())
            .map(Parts::said)
            .filter(text -> !text.isBlank())
            .map(String::strip)
            .toList());
  }

  public static Button button(Component part, String words) {
    return all(part, Button.class)
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words + " in: " + words(part)));
  }

  public static boolean hasButton(Component part, String words) {
    return all(part, Button.class).anyMatch(button -> button.getText().equals(words));
  }

  /** The items that a grid shows from its beginning. */
  public static <T> List<T> items(Grid<T> grid) {
    return grid.getDataProvider().fetch(new Query<>(0, MANY, List.of(), null, null)).toList();
  }

  public static List<String> headers(Grid<?> grid) {
    return grid.getColumns().stream()
        .map(
            column ->
                column.getHeaderComponent() == null
                    ? column.getHeaderText()
                    : words(column.getHeaderComponent()))
        .toList();
  }

  /** What each column says of the item. */
  public static <T> List<String> cells(Grid<T> grid, T item) {
    return grid.getColumns().stream().map(column -> cell(column, item)).toList();
  }

  /** The component that the column shows for the item. */
  public static <T> Component part(Grid<T> grid, int column, T item) {
    var renderer = (ComponentRenderer<?, T>) grid.getColumns().get(column).getRenderer();
    return renderer.createComponent(item);
  }

  private static <T> String cell(Grid.Column<T> column, T item) {
    if (column.getRenderer() instanceof ComponentRenderer<?, T> parts) {
      return words(parts.createComponent(item));
    }
    var data = JsonNodeFactory.instance.objectNode();
    column
        .getRenderer()
        .render(new Element("div"), new KeyMapper<>(), "cell")
        .getDataGenerator()
        .ifPresent(generator -> generator.generateData(item, data));
    return data.values().stream().map(JsonNode::asString).findFirst().orElse("");
  }

  private static String said(Element element) {
    return element.isTextNode() ? element.getText() : element.getProperty("label", "");
  }

  private static Stream<Element> elements(Element element) {
    if (element.isTextNode()) {
      return Stream.of(element);
    }
    return Stream.concat(
        Stream.of(element),
        Stream.concat(element.getChildren(), besides(element)).flatMap(Parts::elements));
  }

  /** What belongs to an element without lying in it: a dialog's head and foot. */
  private static Stream<Element> besides(Element element) {
    return element
        .getNode()
        .getFeatureIfInitialized(VirtualChildrenList.class)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(list::get)
                    .filter(node -> node.hasFeature(ElementData.class))
                    .map(Element::get))
        .orElse(Stream.empty());
  }
}
