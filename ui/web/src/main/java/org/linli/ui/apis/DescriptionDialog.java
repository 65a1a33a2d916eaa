package org.linli.ui.apis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.Parameter;
import org.linli.ui.parts.Speech;

/** What a caller has to know of an interface. */
final class DescriptionDialog {

  private final Speech speech;
  private final ApiFacts api;

  DescriptionDialog(Speech speech, ApiFacts api) {
    this.speech = speech;
    this.api = api;
  }

  void open() {
    var dialog = new Dialog(api.title());
    dialog.setWidth("46rem");
    var body = new Div(new Paragraph(api.verb() + " " + api.path()));
    body.add(
        new Paragraph(
            speech.say(
                "apis.asks",
                api.permissions().isEmpty()
                    ? speech.say("word.none")
                    : String.join(", ", api.permissions()))));
    if (!api.parameters().isEmpty()) {
      body.add(new H3(speech.say("apis.parameters")), parameters());
    }
    example(body, "apis.body", api.bodyExample());
    example(body, "apis.answer", api.answerExample());
    dialog.add(body);
    var tryIt =
        new Button(
            speech.say("apis.try.go"),
            click -> {
              dialog.close();
              UI.getCurrent().navigate(TryView.class, api.id());
            });
    tryIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(new Button(speech.say("apis.close"), click -> dialog.close()), tryIt);
    dialog.open();
  }

  private Component parameters() {
    var list = new UnorderedList();
    api.parameters().stream().map(this::said).map(ListItem::new).forEach(list::add);
    return list;
  }

  private String said(Parameter parameter) {
    return parameter.name()
        + " ("
        + parameter.in()
        + (parameter.required() ? ", " + speech.say("apis.required") : "")
        + ") "
        + (parameter.values().isEmpty() ? "" : String.join(" | ", parameter.values()) + " ")
        + parameter.description();
  }

  private void example(Div body, String key, String text) {
    if (text != null) {
      var example = new Pre(text);
      example.getElement().setAttribute("tabindex", "0");
      example.addClassName("code");
      body.add(new H3(speech.say(key)), example);
    }
  }
}
